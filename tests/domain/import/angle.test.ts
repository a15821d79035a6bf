import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAngleDegrees } from '../../../src/domain/import/angle.ts';

describe('readAngleDegrees', () => {
  it.each([
    ['106.553', 106.553],
    ['-0.5', -0.5],
    ['１０６．５', 106.5],
    ['106.5°', 106.5],
    ['106°33′12″', 106.55333],
    ['106°33\'12"', 106.55333],
    ["106°33'12''", 106.55333],
    ['106度33分12秒', 106.55333],
    ['E106°33′12.6″', 106.5535],
    ['东经106°33′', 106.55],
    ['106°33.2′E', 106.55333],
    ['29°33′46″N', 29.56278],
    ['S29°30′', -29.5],
    ['西经 106°30′', -106.5],
  ])('reads %s', (text, degrees) => {
    expect(readAngleDegrees(text)).toBeCloseTo(degrees, 5);
  });

  it.each([
    '',
    'abc',
    '106,553',
    '106°60′',
    '106°33′60″',
    '106 33 12',
    '1066.5',
    '106.5 29.5',
    'NaN',
  ])('does not guess at %s', (text) => {
    expect(readAngleDegrees(text)).toBeNull();
  });

  it('reads degrees, minutes and seconds as the decimal they stand for', () => {
    const sixty = fc.integer({ min: 0, max: 59 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 179 }), sixty, sixty, (degrees, minutes, seconds) => {
        const expected = degrees + minutes / 60 + seconds / 3600;
        expect(readAngleDegrees(`${degrees}°${minutes}′${seconds}″`)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
