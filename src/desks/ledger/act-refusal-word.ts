import { zh } from '../../text/zh.ts';

type NamedRefusal = keyof typeof zh.hazard.acts.refusal;

/** The key of the word for why an act skips a hazard; another reason where the page knows no word. */
export function refusalWord(
  refusal: string,
): `hazard.acts.refusal.${NamedRefusal}` | 'hazard.acts.otherRefusal' {
  return isNamed(refusal) ? `hazard.acts.refusal.${refusal}` : 'hazard.acts.otherRefusal';
}

function isNamed(refusal: string): refusal is NamedRefusal {
  return Object.hasOwn(zh.hazard.acts.refusal, refusal);
}
