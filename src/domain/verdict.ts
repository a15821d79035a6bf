/** What a domain verb answers: the new value, or a refusal with a name. Verbs never throw for a refusal. */
export type Verdict<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | Refused<Refusal>;

export type Refused<Refusal extends string> = { readonly ok: false; readonly refusal: Refusal };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Refusal extends string>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
