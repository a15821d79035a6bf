const decimal = /^[+-]?\d{1,3}(?:\.\d+)?(?:°|度)?$/;
const sexagesimal =
  /^(\d{1,3})(?:°|度)(?:(\d{1,2}(?:\.\d+)?)(?:'|分)(?:(\d{1,2}(?:\.\d+)?)(?:"|''|秒)?)?)?$/;
const hemisphere = /^(?:东经|北纬|西经|南纬|[EWNS])|[EWNS]$/gi;

/** Reads 106.553, 106°33′12″, 106度33分12秒 or E106°33.2′ as degrees; null for anything else. */
export function readAngleDegrees(text: string): number | null {
  const plain = withPlainMarks(text);
  const sign = /[WS西南]/i.test(plain) ? -1 : 1;
  const bare = plain.replace(hemisphere, '');
  if (decimal.test(bare)) return sign * Number.parseFloat(bare);
  const [, degrees, minutes = '0', seconds = '0'] = sexagesimal.exec(bare) ?? [];
  if (degrees === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  return sign * (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600);
}

function withPlainMarks(text: string): string {
  return text
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[′’‘`´]/g, "'")
    .replace(/[″”“]/g, '"');
}
