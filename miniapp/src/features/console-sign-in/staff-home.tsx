import { View } from '@tarojs/components';
import type { SessionUser } from '../../api';
import { ROLE_NAMES } from '../../lib/role-names';
import { Page } from '../../ui';
import { ConsoleEntry } from './console-entry';
import './console-sign-in.scss';

/** Home for those at headquarters whose work is at the desk. */
export const StaffHome = ({ user: { name, role } }: { user: SessionUser }) => (
  <Page tab>
    <View className="staff-home">
      <View className="staff-home__name">{name}，您好</View>
      <View className="staff-home__role">{ROLE_NAMES[role]}的工作在电脑上：用浏览器打开“准单总部后台”，再用这里登录。</View>
      <ConsoleEntry />
    </View>
  </Page>
);
