import type { GripProps } from './grip-props';

export const Grip = ({ id, className, onHold, onDrag }: GripProps) => (
  <div
    id={id} className={className}
    onPointerDown={(event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      onHold(event.clientX, event.clientY);
    }}
    onPointerMove={(event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientX, event.clientY);
    }}
  />
);
