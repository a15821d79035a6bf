/** `alarm/<province>/<city>/<district>/<kind>/<device>`, the places by their codes of 2, 4 and 6 digits. */
export type DeviceTopic = { readonly district: string; readonly device: string };

const pattern = /^alarm\/(\d{2})\/(\d{4})\/(\d{6})\/([a-z_]+)\/([^/+#]{1,80})$/;

/** What a topic names; null for one that is not of a device, or whose places do not lie in each other. */
export function readDeviceTopic(topic: string): DeviceTopic | null {
  const [, province = '', city = '', district = '', , device = ''] = pattern.exec(topic) ?? [];
  if (device === '' || !city.startsWith(province) || !district.startsWith(city)) return null;
  return { district, device };
}

/** All devices of a district. */
export function topicOfDistrict(district: string): string {
  return `alarm/${district.slice(0, 2)}/${district.slice(0, 4)}/${district}/+/+`;
}

type Published = { readonly topic: string; readonly device: string; readonly text: string };

/**
 * The event of a message: the topic says of which device it is. A text that is no event of that device
 * is given on with its topic, to be set apart.
 */
export function messageOfTopic({ topic, device, text }: Published): unknown {
  const message = parse(text);
  if (message === undefined) return { topic, text: text.slice(0, 1_000) };
  const isEvent = typeof message === 'object' && message !== null && !Array.isArray(message);
  if (!isEvent) return { topic, message };
  const said: unknown = Reflect.get(message, 'device') ?? device;
  return said === device ? { ...message, device } : { topic, message };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
