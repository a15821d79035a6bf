import fc from 'fast-check';

/** A value that breaks a rule, made as small as can be; null when none was found in so many tries. */
export function breachOf<Value>(
  values: fc.Arbitrary<Value>,
  rule: (value: Value) => boolean,
  tries = 300,
): Value | null {
  const { counterexample } = fc.check(fc.property(values, rule), { numRuns: tries });
  return counterexample === null ? null : counterexample[0];
}
