/** Small numbers for the values of a column, in the order in which they first came. */
export type CodeBook<Value> = {
  readonly values: readonly Value[];
  /** The code of a value; a new one is taken in. */
  readonly codeOf: (value: Value) => number;
};

/** As many values as 16 bits can tell apart; a district has some hundred areas, units and types. */
const mostCodes = 0x10000;

export function createCodeBook<Value>(): CodeBook<Value> {
  const values: Value[] = [];
  const codes = new Map<Value, number>();
  return {
    values,
    codeOf: (value) => {
      const known = codes.get(value);
      if (known !== undefined) return known;
      const code = values.length;
      if (code === mostCodes) throw new RangeError(`More than ${mostCodes} values in a column`);
      values.push(value);
      codes.set(value, code);
      return code;
    },
  };
}
