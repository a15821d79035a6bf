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

  it('opens MQTT where it is asked for, and takes no other address for a broker', () => {
    expect(readConfig({}).mqtt).toEqual({ port: undefined, url: undefined, sessions: 16 });
    const set = readConfig({ MQTT_PORT: '1883', MQTT_URL: 'mqtt://broker', MQTT_SESSIONS: '4' });
    expect(set.mqtt).toEqual({ port: 1883, url: 'mqtt://broker', sessions: 4 });
    const secret = 'http://user:secret@broker';
    expect(() => readConfig({ MQTT_URL: secret })).toThrow(/MQTT_URL \(expected mqtt/);
    expect(() => readConfig({ MQTT_URL: secret })).not.toThrow(/secret/);
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

  it('names the basemap: none, an archive, Tianditu or a style', () => {
    const file = import.meta.filename;
    expect(readConfig({}).basemap).toEqual({ kind: 'none' });
    expect(readConfig({ BASEMAP_PMTILES: file, BASEMAP_ATTRIBUTION: '某局' }).basemap).toEqual({
      kind: 'pmtiles',
      file,
      attribution: '某局',
    });
    expect(readConfig({ TIANDITU_KEY: ' 0a1b\n' }).basemap).toEqual({
      kind: 'tianditu',
      key: '0a1b',
      layer: 'vec',
      url: 'https://t{s}.tianditu.gov.cn',
      attribution: '',
    });
    expect(readConfig({ BASEMAP_STYLE: file, BASEMAP_HOSTS: 'a.cn, 10.0.0.1:80' }).basemap).toEqual(
      { kind: 'style', file, hosts: ['a.cn', '10.0.0.1:80'], attribution: '' },
    );
  });

  it('refuses two basemaps, or a part of one that is not there, in one sentence', () => {
    const file = import.meta.filename;
    expect(() => readConfig({ BASEMAP_PMTILES: file, TIANDITU_KEY: 'k' })).toThrow(
      /^BASEMAP_PMTILES and TIANDITU_KEY are set: a map has one basemap\.$/,
    );
    expect(() => readConfig({ BASEMAP_HOSTS: 'a.cn' })).toThrow(/^BASEMAP_HOSTS .*BASEMAP_STYLE/);
    expect(() => readConfig({ TIANDITU_LAYER: 'img' })).toThrow(/^TIANDITU_LAYER .*TIANDITU_KEY/);
  });

  it('refuses a basemap that is not there or not known, and never repeats a key', () => {
    const wrong = {
      BASEMAP_PMTILES: '/no/file',
      BASEMAP_HOSTS: "a.cn; script-src 'unsafe-inline'",
      TIANDITU_LAYER: 'vector',
      TIANDITU_KEY: ' ',
    };
    expect(() => readConfig(wrong)).toThrow(
      /BASEMAP_PMTILES=\/no\/file \(no such file\).*BASEMAP_HOSTS=.*TIANDITU_KEY \(empty\).*TIANDITU_LAYER=vector/,
    );
  });
});
