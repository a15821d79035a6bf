import { describe, expect, it } from 'vitest';
import { colorSchemes, tokens } from '../../src/theme/tokens.ts';

const textContrast = 4.5;
const controlContrast = 3;

describe.each(colorSchemes)('the %s scheme', (scheme) => {
  const t = tokens[scheme];
  const tones = [
    ...Object.entries(t.status),
    ...Object.entries(t.risk),
    ...Object.entries(t.alarm),
  ];

  it.each([
    ['ink', t.ink],
    ['quiet ink', t.inkQuiet],
    ['links', t.act],
    ...tones.map(([name, { text }]): [string, string] => [name, text]),
  ])('lets %s be read on panels and rows', (_, color) => {
    expect(contrast(color, t.panel)).toBeGreaterThanOrEqual(textContrast);
    expect(contrast(color, t.sunken)).toBeGreaterThanOrEqual(textContrast);
  });

  it('lets a chosen row be read', () => {
    for (const color of [t.ink, t.inkQuiet, t.act]) {
      expect(contrast(color, t.actSoft)).toBeGreaterThanOrEqual(textContrast);
    }
  });

  it('lets the edge of a control be seen', () => {
    expect(contrast(t.lineStrong, t.panel)).toBeGreaterThanOrEqual(controlContrast);
  });
});

/** WCAG 2 contrast of two `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
