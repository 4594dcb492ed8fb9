/** Something that a finger or a mouse takes hold of and drags; positions are pixels of the window. */
export interface GripProps {
  readonly id: string;
  readonly className: string;
  readonly onHold: (x: number, y: number) => void;
  readonly onDrag: (x: number, y: number) => void;
}
