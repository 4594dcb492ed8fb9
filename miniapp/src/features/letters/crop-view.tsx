import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Grip as Held } from '../../platform/grip';
import { measurePicture } from '../../platform/pictures';
import { Press, printPicture } from '../../platform/press';
import { Button } from '../../ui';
import { type Crop, FIRST_CROP, fitted, type Grip, moved, printOf, type Size, turned, turnedCrop, type Turns } from './crop';
import './crop-view.scss';

interface CropViewProps {
  /** Of the picture as it was taken. */
  readonly path: string;
  /** Which of how many, when there are several. */
  readonly title: string;
  /** The path of what was cut out. */
  readonly onDone: (path: string) => void;
  readonly onCancel: () => void;
}

/** The whole lies below its edges, and these below the corners. */
const GRIPS: readonly (readonly [Grip, string])[] = [
  ['all', 'crop__all'], ...(['n', 'e', 's', 'w'] as const).map((grip) => [grip, `crop__edge crop__edge--${grip}`] as const),
  ...(['nw', 'ne', 'se', 'sw'] as const).map((grip) => [grip, `crop__corner crop__corner--${grip}`] as const),
];
/** Left and right of the picture, so that a corner can be held; above and below, what else is on the page. */
const MARGIN = 24, OTHERS = 230;

/** The picture with a frame whose corners and edges are dragged to those of the paper. */
export const CropView = ({ path, title, onDone, onCancel }: CropViewProps) => {
  const [picture, setPicture] = useState<Size | null>(null);
  const [turns, setTurns] = useState<Turns>(0);
  const [crop, setCrop] = useState<Crop>(FIRST_CROP);
  const [printing, setPrinting] = useState(false);
  const held = useRef<{ grip: Grip; x: number; y: number; crop: Crop } | null>(null);

  useEffect(() => {
    void measurePicture(path).then(setPicture, () => {
      void Taro.showToast({ title: '这张图片打不开，请换一张', icon: 'none' });
      onCancel();
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per picture
  }, [path]);

  const { windowWidth, windowHeight } = Taro.getWindowInfo();
  const box = { width: Math.min(windowWidth, 450) - 2 * MARGIN, height: windowHeight - OTHERS };
  const shown = picture ? fitted(turned(picture, turns), box) : null;
  /** The picture itself is laid out unturned, then turned about its middle. */
  const laid = shown ? turned(shown, turns) : null;

  const hold = (grip: Grip) => (x: number, y: number) => {
    held.current = { grip, x, y, crop };
  };
  const drag = (x: number, y: number) => {
    const { current: from } = held;
    if (from && shown) setCrop(moved(from.crop, from.grip, (x - from.x) / shown.width, (y - from.y) / shown.height));
  };
  const turn = () => {
    setTurns((before) => ((before + 1) % 4) as Turns);
    setCrop(turnedCrop);
  };
  const print = async () => {
    if (!picture || printing) return;
    setPrinting(true);
    try {
      onDone(await printPicture(path, printOf(picture, turns, crop)));
    } catch {
      setPrinting(false);
      void Taro.showToast({ title: '裁剪没有成功，请再试一次', icon: 'none' });
    }
  };

  const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 100}%`;
  return (
    <View className="crop" catchMove>
      <View className="crop__head">{title}<View className="crop__hint">拖动四角或四边，框住整页授权书</View></View>
      <View className="crop__stage">
        {shown && laid ? (
          <View className="crop__picture" style={{ width: `${shown.width}px`, height: `${shown.height}px` }}>
            <Image
              className="crop__image" src={path} mode="scaleToFill"
              style={{ width: `${laid.width}px`, height: `${laid.height}px`, marginLeft: `${-laid.width / 2}px`, marginTop: `${-laid.height / 2}px`, transform: `rotate(${turns * 90}deg)` }}
            />
            <View className="crop__frame" style={{ left: percent(crop.left), top: percent(crop.top), width: percent(crop.right - crop.left), height: percent(crop.bottom - crop.top) }}>
              {GRIPS.map(([grip, className]) => <Held key={grip} id={`crop-${grip}`} className={className} onHold={hold(grip)} onDrag={drag} />)}
            </View>
          </View>
        ) : null}
      </View>
      <View className="crop__bar">
        <Button kind="plain" onTap={onCancel}>不要这张</Button>
        <Button kind="plain" onTap={turn} label="向右转 90 度">旋转</Button>
        <Button kind="accent" grow id="crop-done" busy={printing} onTap={() => void print()}>用这张</Button>
      </View>
      <Press />
    </View>
  );
};
