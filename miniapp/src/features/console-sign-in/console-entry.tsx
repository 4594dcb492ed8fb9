import { View } from '@tarojs/components';
import './console-sign-in.scss';
import { openConsoleSignIn } from './scan-code';

/** The way from the phone to the desk. */
export const ConsoleEntry = () => (
  <View id="console-sign-in" className="console-entry" hoverClass="console-entry--down" aria-role="button" onClick={() => void openConsoleSignIn()}>
    <View className="console-entry__words">
      <View className="console-entry__title">登录总部后台</View>
      <View className="console-entry__hint">扫电脑屏幕上的码，在电脑上办公</View>
    </View>
    <View className="console-entry__more" aria-hidden>›</View>
  </View>
);
