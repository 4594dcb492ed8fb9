import { Button as TaroButton, View } from '@tarojs/components';
import { type Address, contracts } from '@zhundan/shared';
import { useRef, useState } from 'react';
import { call, messageOf, queryClient } from '../../api';
import { intend, isAnswer, settle } from '../../lib/intent';
import { spokenPhone } from '../../lib/phone';
import { spoken } from '../../platform/spoken';
import { Button, Empty, Failure, Notice, Page, Skeleton, Undo } from '../../ui';
import { useAddresses } from './chosen';
import { useDelayedDelete } from './use-delayed-delete';
import './address-list.scss';

interface AddressListProps {
  /** The one in use for the order at hand; null when the list is only looked after. */
  readonly chosenId: string | null;
  readonly onChoose: ((addressId: string) => void) | null;
  readonly onEdit: (addressId: string) => void;
  readonly onAdd: () => void;
}

/** The store's addresses: one to choose for an order, or all of them to look after. */
export const AddressList = ({ chosenId, onChoose, onEdit, onAdd }: AddressListProps) => {
  const list = useAddresses();
  const { hidden, trouble, remove, undo, finish } = useDelayedDelete();
  const makeDefault = useMakeDefault();
  const addresses = (list.data?.addresses ?? []).filter((address) => address.addressId !== hidden?.addressId);

  return (
    <Page bar={<Button kind="accent" grow onTap={onAdd}>新增收货地址</Button>}>
      <View className="addresses">
        {list.isPending ? <Skeleton rows={3} /> : null}
        {list.error && !list.data ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.error && list.data ? <Notice tone="warn">{messageOf(list.error)}</Notice> : null}
        {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
        {makeDefault.trouble ? <Notice tone="bad">{makeDefault.trouble}</Notice> : null}
        {list.data && addresses.length === 0 ? <Empty title="还没有收货地址" hint="新增一个，下单时就不用再填" /> : null}
        {addresses.map((address) => (
          <AddressItem
            key={address.addressId} address={address} chosen={address.addressId === chosenId}
            onTap={() => (onChoose ? onChoose(address.addressId) : onEdit(address.addressId))} picks={onChoose !== null}
            onEdit={() => onEdit(address.addressId)} onRemove={() => remove(address)}
            busy={makeDefault.busyId === address.addressId} onDefault={() => void makeDefault.run(address)}
          />
        ))}
      </View>
      {hidden ? <Undo key={hidden.addressId} text={`已删除 ${hidden.text}`} onUndo={undo} onGone={finish} /> : null}
    </Page>
  );
};

interface AddressItemProps {
  readonly address: Address;
  readonly chosen: boolean;
  readonly picks: boolean;
  readonly busy: boolean;
  readonly onTap: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onDefault: () => void;
}

const AddressItem = ({ address, chosen, picks, busy, onTap, onEdit, onRemove, onDefault }: AddressItemProps) => {
  const where = `${address.text} ${address.door}`.trim();
  return (
    <View className={`address${chosen ? ' address--chosen' : ''}`}>
      <View className="address__body" hoverClass="address__body--down" aria-role="button" {...spoken(`${picks ? '用这个地址' : '修改'}：${where}，${address.contactName}${address.isDefault ? '，默认地址' : ''}`)} onClick={onTap}>
        <View className="address__where">{where}</View>
        <View className="address__who">
          {`${address.contactName}  ${spokenPhone(address.phone)}`}
          {chosen ? <View className="address__tag address__tag--chosen">✓ 本单使用</View> : null}
        </View>
      </View>
      <View className="address__foot">
        {address.isDefault ? <View className="address__default">默认地址</View> : (
          <TaroButton className="address__action" onClick={onDefault}>{busy ? '请稍候…' : '设为默认'}</TaroButton>
        )}
        <View className="address__space" />
        <TaroButton className="address__action" aria-label={`修改${where}`} onClick={onEdit}>修改</TaroButton>
        <TaroButton className="address__action address__action--bad" aria-label={`删除${where}`} onClick={onRemove}>删除</TaroButton>
      </View>
    </View>
  );
};

/** The place stays as it was verified, so only the mark moves. */
const useMakeDefault = () => {
  const [busyId, setBusyId] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const underWay = useRef(false);
  const run = async ({ addressId, contactName, phone, text, door, pin }: Address): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusyId(addressId);
    const name = `default:${addressId}`;
    const { requestId, body } = intend(name, { addressId, contactName, phone, text, door, pin, isDefault: true });
    const reply = await call(contracts.updateAddress, { requestId, ...body });
    if (reply.ok || isAnswer(reply.refusal)) settle(name);
    setTrouble(reply.ok ? null : reply.refusal.message);
    await queryClient.invalidateQueries({ queryKey: [contracts.listAddresses.name] });
    setBusyId(null);
    underWay.current = false;
  };
  return { busyId, trouble, run };
};
