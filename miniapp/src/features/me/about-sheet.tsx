import { View } from '@tarojs/components';
import { Sheet } from '../../ui';

const PRIVACY = [
  ['微信身份', '用来认出是您在下单。不读取头像、昵称和好友。'],
  ['手机号', '只在您点“用手机号绑定”时，由微信转给总部核对登记。'],
  ['位置', '只在您点“用当前位置”时取一次，用来把地图移到附近；不记录行踪，不同意也能下单。'],
  ['收货人和地址', '只用于送货，门店自己可以随时修改和删除。'],
  ['相机', '只在您点“扫码”时打开，不保存画面。'],
] as const;

/** What the product is and which information it uses, in words that need no lawyer. */
export const AboutSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} title="关于与隐私" onClose={onClose}>
    <View className="me-text">准单：一次就下对的订单。价格、规格、库存和地址在提交前都由系统核对。</View>
    {PRIVACY.map(([what, why]) => (
      <View key={what} className="me-privacy">
        <View className="me-privacy__what">{what}</View>
        <View className="me-privacy__why">{why}</View>
      </View>
    ))}
    <View className="me-text">要查看、更正或删除您的信息，请联系总部。</View>
  </Sheet>
);
