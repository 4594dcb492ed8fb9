import { View } from '@tarojs/components';
import type { Address } from '@zhundan/shared';
import { spokenPhone } from '../../lib/phone';
import { spoken } from '../../platform/spoken';

interface AddressCardProps {
  readonly address: Address | null;
  readonly pending: boolean;
  readonly onChoose: () => void;
}

/** Where it goes; a tap chooses another. */
export const AddressCard = ({ address, pending, onChoose }: AddressCardProps) => (
  <View className="address-card" id="address-card" hoverClass="address-card--down" aria-role="button" {...spoken(address ? `收货地址：${address.text} ${address.door}，${address.contactName}，点按更换` : '选择收货地址')} onClick={onChoose}>
    <View className="address-card__body">
      {address ? (
        <>
          <View className="address-card__where">{`${address.text} ${address.door}`.trim()}</View>
          <View className="address-card__who">
            {`${address.contactName}  ${spokenPhone(address.phone)}`}
            {address.isDefault ? <View className="address-card__tag">默认</View> : null}
          </View>
        </>
      ) : (
        <View className="address-card__where">{pending ? '正在读取收货地址…' : '还没有收货地址，点这里添加'}</View>
      )}
    </View>
    <View className="address-card__more" aria-hidden>更换 ›</View>
  </View>
);
