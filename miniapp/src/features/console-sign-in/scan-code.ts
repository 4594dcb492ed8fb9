import Taro from '@tarojs/taro';
import { codeInQr } from '@zhundan/shared';
import { open, routes } from '../../lib/routes';
import { canScan, scanBarcode } from '../../platform/scan';

const NOT_OURS = '这不是后台的登录码，请扫电脑屏幕上的二维码';

/** The code on the computer's screen by camera, or null when there is no camera, no code, or the person turned back. */
export const scanConsoleCode = async (): Promise<string | null> => {
  const scanned = await scanBarcode();
  if (scanned === null) return null;
  const code = codeInQr(scanned);
  if (code === null) void Taro.showToast({ title: NOT_OURS, icon: 'none', duration: 2_500 });
  return code;
};

/** From anywhere: straight to the camera where there is one, otherwise to the page where the code is typed. */
export const openConsoleSignIn = async (): Promise<void> => {
  if (!canScan) return open(routes.consoleSignIn());
  const code = await scanConsoleCode();
  if (code !== null) open(routes.consoleSignIn(code));
};
