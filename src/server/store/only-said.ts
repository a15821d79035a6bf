type Said<Input> = { [Field in keyof Input]?: Exclude<Input[Field], undefined> };

/** What of an input is said: a field that is left out changes nothing. */
export function onlySaid<Input extends object>(input: Input): Said<Input> {
  // What is left has the types that it had.
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as Said<Input>;
}
