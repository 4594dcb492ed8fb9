import type { ThemeConfig } from 'antd';
import { COLOURS } from '../ui/colours.ts';

/** Ant Design in the colours of the product; quick, because these screens are worked at all day. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.brand, colorLink: '#12686c', colorLinkHover: '#1a8489', colorInfo: COLOURS.brand,
    colorSuccess: COLOURS.good, colorWarning: '#b57a00', colorError: COLOURS.bad,
    colorText: COLOURS.ink, colorTextSecondary: COLOURS.quiet, colorTextTertiary: COLOURS.quiet, colorTextDescription: COLOURS.quiet,
    // Ant Design's own of these are 1.8 and 3.4 to 1 on white: too faint to be read.
    colorTextPlaceholder: COLOURS.faint, colorBgLayout: COLOURS.background, colorBorderSecondary: COLOURS.line,
    borderRadius: 6, motionDurationMid: '0.12s', motionDurationSlow: '0.18s',
    fontFamily: "-apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  },
  components: {
    Layout: { siderBg: COLOURS.brandDeep, headerBg: COLOURS.surface, headerHeight: 52, headerPadding: '0 24px' },
    Table: { headerBg: '#f4f7f6', headerColor: COLOURS.quiet, rowHoverBg: '#f6faf9' },
  },
};
