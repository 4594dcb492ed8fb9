import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { InkSheet } from '../../platform/brush';
import { InkCanvas } from '../../platform/ink';
import { Button } from '../../ui';
import { drawAll, drawTip, extended, isSigned, type Stroke } from './strokes';
import './sign-pad.scss';

/** Handed up once somebody has signed: makes the PNG. Null when it was wiped. */
export type Signature = (() => Promise<string>) | null;

/**
 * White paper to sign on with a finger. Strokes are drawn as they come and live outside of React: a state per point would
 * cross to WeChat's view sixty times a second.
 */
export const SignPad = ({ onChange }: { onChange: (signature: Signature) => void }) => {
  const sheet = useRef<InkSheet | null>(null);
  const strokes = useRef<readonly Stroke[]>([]);
  const current = useRef<Stroke>([]);
  const [count, setCount] = useState(0);

  const tell = () => {
    setCount(strokes.current.length);
    const { current: on } = sheet;
    onChange(on && isSigned(strokes.current) ? on.toPng : null);
  };
  const draw = () => {
    if (sheet.current) drawAll(sheet.current.brush, sheet.current, strokes.current);
  };
  const move = (x: number, y: number) => {
    if (current.current.length === 0) return;
    const longer = extended(current.current, { x, y });
    if (longer === current.current) return;
    current.current = longer;
    if (sheet.current) drawTip(sheet.current.brush, longer);
  };
  const end = () => {
    if (current.current.length === 0) return;
    strokes.current = [...strokes.current, current.current];
    current.current = [];
    draw();
    tell();
  };
  const keep = (kept: readonly Stroke[]) => {
    strokes.current = kept;
    draw();
    tell();
  };

  return (
    <View className="sign-pad">
      <View className="sign-pad__sheet">
        {count === 0 ? <View className="sign-pad__hint" aria-hidden>请法定代表人在这里手写签名</View> : null}
        <InkCanvas
          id="sign-pad" label="签名板，用手指签名" onMove={move} onEnd={end}
          onBegin={(x, y) => { current.current = [{ x, y }]; }}
          onReady={(ready) => {
            sheet.current = ready;
            draw();
          }}
        />
      </View>
      <View className="sign-pad__keys">
        <Button size="s" kind="plain" disabled={count === 0} onTap={() => keep(strokes.current.slice(0, -1))}>撤销一笔</Button>
        <Button size="s" kind="plain" disabled={count === 0} onTap={() => keep([])}>清空重签</Button>
      </View>
    </View>
  );
};
