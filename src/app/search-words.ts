/** A search of an address, as text. */
export type SearchText = Readonly<Record<string, string | undefined>>;

export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** In the order of `values`, so that one choice has one address. */
export function listOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): readonly Value[] {
  const wanted = new Set((text ?? '').split(','));
  return values.filter((value) => wanted.has(value));
}
