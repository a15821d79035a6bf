import { describe, expect, it } from 'vitest';
import { placeInApp } from '../../src/app/place-in-app.ts';

describe('the place after the sign-in', () => {
  it('is the one the person wanted', () => {
    expect(placeInApp('/duty?pick=alarm:A1')).toBe('/duty?pick=alarm:A1');
  });

  it.each([
    undefined,
    '',
    'duty',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
  ])('is the root, which leads to the own desk, for %s', (next) => {
    expect(placeInApp(next)).toBe('/');
  });
});
