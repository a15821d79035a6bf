import { describe, expect, it } from 'vitest';
import { readPreferences } from '../../src/app/preferences.ts';

const nothing = { getItem: () => null };
const stored = {
  getItem: (key: string) => (key.endsWith('language') ? 'en' : 'light'),
};

describe('language and scheme', () => {
  it('are Chinese and what the system says to begin with', () => {
    const read = (prefersDark: boolean) =>
      readPreferences({ search: {}, storage: nothing, prefersDark });
    expect(read(false)).toEqual({ language: 'zh', scheme: 'light' });
    expect(read(true)).toEqual({ language: 'zh', scheme: 'dark' });
  });

  it('stay as they were chosen', () => {
    expect(readPreferences({ search: {}, storage: stored, prefersDark: true })).toEqual({
      language: 'en',
      scheme: 'light',
    });
  });

  it('follow the link before anything else', () => {
    const search = { lang: 'zh', scheme: 'dark' };
    expect(readPreferences({ search, storage: stored, prefersDark: false })).toEqual({
      language: 'zh',
      scheme: 'dark',
    });
  });

  it('do not follow a link that names what there is not', () => {
    const search = { lang: 'fr', scheme: 'pink' };
    expect(readPreferences({ search, storage: null, prefersDark: false })).toEqual({
      language: 'zh',
      scheme: 'light',
    });
  });
});
