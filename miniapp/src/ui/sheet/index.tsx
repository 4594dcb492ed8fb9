import { Button, ScrollView, View } from '@tarojs/components';
import Popup from '@taroify/core/popup';
import '@taroify/core/popup/style';
import type { ReactNode } from 'react';
import { BackCloses } from '../../platform/back';
import './index.scss';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stays in sight below what scrolls. */
  readonly foot?: ReactNode;
}

/** Rises from the bottom, where the thumb is; back closes it. */
export const Sheet = ({ open, title, onClose, children, foot }: SheetProps) => (
  <Popup open={open} rounded placement="bottom" onClose={onClose} className="sheet" aria-role="dialog" aria-modal aria-label={title}>
    {open ? <BackCloses onBack={onClose} /> : null}
    <View className="sheet__head">
      <View className="sheet__title">{title}</View>
      <Button className="sheet__close" aria-label="关闭" onClick={onClose}>✕</Button>
    </View>
    <ScrollView scrollY className="sheet__body">{children}</ScrollView>
    {foot ? <View className="sheet__foot">{foot}</View> : null}
  </Popup>
);
