import { describe, expect, it } from 'vitest';
import {
  messageOfTopic,
  readDeviceTopic,
  topicOfDistrict,
} from '../../../src/server/ingest/device-topic.ts';

const topic = 'alarm/50/5001/500199/gas_detector/D0001';

describe('the topic of a device', () => {
  it('names its district and the device', () => {
    expect(readDeviceTopic(topic)).toEqual({ district: '500199', device: 'D0001' });
    expect(topicOfDistrict('500199')).toBe('alarm/50/5001/500199/+/+');
  });

  it.each([
    'alarm/51/5001/500199/gas_detector/D0001',
    'alarm/50/5002/500199/gas_detector/D0001',
    'alarm/50/5001/500199/gas_detector',
    'alarm/50/5001/500199/gas_detector/a/b',
    'alarm/50/5001/500199/gas_detector/#',
    'other/50/5001/500199/gas_detector/D0001',
    '',
  ])('is none in %j', (text) => {
    expect(readDeviceTopic(text)).toBeNull();
  });

  it('gives the event its device, and what is no event of it away with the topic', () => {
    const read = (text: string) => messageOfTopic({ topic, device: 'D0001', text });
    expect(read('{"kind":"clear"}')).toEqual({ kind: 'clear', device: 'D0001' });
    expect(read('{"device":"D0002"}')).toEqual({ topic, message: { device: 'D0002' } });
    expect(read('[]')).toEqual({ topic, message: [] });
    expect(read('{')).toEqual({ topic, text: '{' });
  });
});
