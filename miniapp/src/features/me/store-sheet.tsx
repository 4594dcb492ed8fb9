import { View } from '@tarojs/components';
import { useState } from 'react';
import { type SessionUser, switchTo } from '../../api';
import { Notice, Sheet } from '../../ui';

interface StoreSheetProps {
  readonly open: boolean;
  readonly stores: SessionUser['stores'];
  readonly currentId: string | null;
  readonly onClose: () => void;
  readonly onSwitched: (storeId: string) => void;
}

/** The person's stores; a tap changes to one. The cart belongs to a store, so the sheet says what happens to it. */
export const StoreSheet = ({ open, stores, currentId, onClose, onSwitched }: StoreSheetProps) => {
  const [busyId, setBusyId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = async (storeId: string): Promise<void> => {
    if (busyId) return;
    if (storeId === currentId) return onClose();
    setBusyId(storeId);
    const reply = await switchTo(storeId);
    setBusyId(null);
    setTrouble(reply.ok ? null : reply.refusal.message);
    if (reply.ok) onSwitched(storeId);
  };
  return (
    <Sheet open={open} title="切换门店" onClose={onClose}>
      <View className="me-stores" aria-role="radiogroup">
        {stores.map((store) => (
          <View key={store.storeId} className={`me-stores__store${store.storeId === currentId ? ' me-stores__store--on' : ''}`} aria-role="radio" aria-checked={store.storeId === currentId} onClick={() => void choose(store.storeId)}>
            <View className="me-stores__name">{store.name}</View>
            <View className="me-stores__code">{busyId === store.storeId ? '正在切换…' : store.storeCode}</View>
          </View>
        ))}
        {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
        <View className="me-stores__hint">各店价格和库存不同，切换后购物车会清空。</View>
      </View>
    </Sheet>
  );
};
