import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ordersForAStore, type SessionUser } from '../../api';
import { ROLE_NAMES } from '../../lib/role-names';
import { Button, Sheet } from '../../ui';

/** HQ's number for franchisees, written in at build time. */
const HQ_PHONE = process.env.TARO_APP_HQ_PHONE;

/** How to reach HQ, and what to tell them so that they need not ask. */
export const ContactSheet = ({ open, user, onClose }: { open: boolean; user: SessionUser; onClose: () => void }) => {
  const orders = ordersForAStore(user);
  const where = orders && user.store ? `门店：${user.store.name} ${user.store.storeCode}` : `岗位：${ROLE_NAMES[user.role]}`;
  const card = [where, `姓名：${user.name}`].join('\n');
  return (
    <Sheet
      open={open} title="联系总部" onClose={onClose}
      foot={HQ_PHONE ? <Button kind="accent" grow onTap={() => void Taro.makePhoneCall({ phoneNumber: HQ_PHONE }).catch(() => undefined)}>{`拨打 ${HQ_PHONE}`}</Button> : null}
    >
      <View className="me-text">联系时请告诉总部下面两项；问订单请一并报订单号，问报错请报页面上的文字。</View>
      <View className="me-card">{card}</View>
      <Button size="s" kind="plain" onTap={() => void Taro.setClipboardData({ data: card })}>复制</Button>
      {HQ_PHONE ? null : <View className="me-text">{orders ? '总部电话请看门店协议首页，或问您的业务员。' : '总部电话请看公司通讯录。'}</View>}
    </Sheet>
  );
};
