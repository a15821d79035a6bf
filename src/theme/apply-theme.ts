import { fontFamily } from './fonts.ts';
import { type ColorScheme, type Tokens, tokens } from './tokens.ts';

/** Writes the tokens as CSS variables on the root element, for global.css and every module of it. */
export function applyTheme(root: HTMLElement, scheme: ColorScheme): void {
  root.dataset.scheme = scheme;
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(cssVariables(tokens[scheme]))) {
    root.style.setProperty(name, value);
  }
}

/** `--status-overdue-text`, `--alarm-1-fill`, `--panel` and so on. */
function cssVariables(t: Tokens): Readonly<Record<string, string>> {
  return {
    '--font': fontFamily,
    '--ground': t.ground,
    '--panel': t.panel,
    '--sunken': t.sunken,
    '--ink': t.ink,
    '--ink-quiet': t.inkQuiet,
    '--line': t.line,
    '--line-strong': t.lineStrong,
    '--act': t.act,
    '--act-soft': t.actSoft,
    ...toneVariables('status', t.status),
    ...toneVariables('risk', t.risk),
    ...toneVariables('alarm', t.alarm),
  };
}

function toneVariables(group: string, tones: Tokens['status' | 'risk' | 'alarm']) {
  return Object.fromEntries(
    Object.entries(tones).flatMap(([name, tone]) => [
      [`--${group}-${name}-text`, tone.text],
      [`--${group}-${name}-fill`, tone.fill],
    ]),
  );
}
