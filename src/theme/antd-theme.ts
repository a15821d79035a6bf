import { type ThemeConfig, theme } from 'antd';
import { fontFamily } from './fonts.ts';
import { type ColorScheme, tokens } from './tokens.ts';

/** The tokens in the words of antd. `motion` is false where the person asked for less of it. */
export function antdTheme(scheme: ColorScheme, { motion }: { motion: boolean }): ThemeConfig {
  const t = tokens[scheme];
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: t.act,
      colorLink: t.act,
      colorInfo: t.act,
      colorSuccess: t.status.rectified.text,
      colorWarning: t.risk.larger.text,
      colorError: t.risk.major.text,
      colorText: t.ink,
      colorTextSecondary: t.inkQuiet,
      colorTextTertiary: t.inkQuiet,
      colorTextDescription: t.inkQuiet,
      colorTextPlaceholder: t.inkQuiet,
      colorBorder: t.lineStrong,
      colorBorderSecondary: t.line,
      colorSplit: t.line,
      colorBgBase: t.panel,
      colorBgContainer: t.panel,
      colorBgElevated: t.panel,
      colorBgLayout: t.ground,
      // Dark ink on the light blue of the dark scheme: white would read at 2.6:1 only.
      colorTextLightSolid: t.panel,
      fontFamily,
      fontSize: 14,
      fontSizeSM: 12,
      borderRadius: 6,
      controlHeight: 34,
      motion,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Segmented: { trackBg: t.ground, itemSelectedBg: t.panel, itemSelectedColor: t.act },
    },
  };
}
