import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';

describe('the environment', () => {
  it('may be empty: one machine, its own data folder, the demo', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      databaseUrl: undefined,
      isDemo: true,
      tls: null,
    });
    expect(readConfig({}).dataDir).toMatch(/^\/.*\.data$/);
  });

  it('is read once into values', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://db/qinghuan',
      DEMO: '0',
      SIMULATE: '0',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/srv/data',
      databaseUrl: 'postgres://db/qinghuan',
      isDemo: false,
      simulatedAlarmsPerHour: 0,
    });
  });

  it('is refused with everything that is wrong with it in one sentence', () => {
    const wrong = { PORT: '99999', DEMO: 'yes', DATABASE_URL: 'mysql://x', TLS_CERT: '/no/file' };
    expect(() => readConfig(wrong)).toThrow(
      /PORT=99999 .*DATABASE_URL \(.*DEMO=yes .*TLS_CERT=\/no\/file \(no such file\)\.$/,
    );
  });

  it('never repeats an address, which may hold a password', () => {
    const wrong = { DATABASE_URL: 'mysql://user:secret@host/db' };
    expect(() => readConfig(wrong)).toThrow(/^(?!.*secret).*DATABASE_URL/);
  });

  it('refuses half a certificate rather than serve plain http without a word', () => {
    const file = import.meta.filename;
    expect(() => readConfig({ TLS_CERT: file })).toThrow(/TLS_KEY/);
    expect(() => readConfig({ TLS_KEY: file })).toThrow(/TLS_CERT/);
    expect(readConfig({ TLS_CERT: file, TLS_KEY: file }).tls).toEqual({ cert: file, key: file });
  });
});
