/** A flag of a row: 0 or 1, and null where nobody has said. */
export function flagOf(cell: number | null): boolean | null {
  return cell === null ? null : cell === 1;
}

/** A flag as the cell of its row. */
export function toFlag(value: boolean | null): 0 | 1 | null {
  return value === null ? null : value ? 1 : 0;
}
