import { zh } from './zh.ts';

type KnownVerb = keyof typeof zh.change.verb;

/** The key of a verb of the change log; null for a verb that this page does not know yet. */
export function changeVerbKey(verb: string): `change.verb.${KnownVerb}` | null {
  return isKnown(verb) ? `change.verb.${verb}` : null;
}

function isKnown(verb: string): verb is KnownVerb {
  return Object.hasOwn(zh.change.verb, verb);
}
