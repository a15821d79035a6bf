/** How far a key moves in a list; null for a key that does not. */
export function stepOf(key: string, rowsOfPage: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return Math.max(1, rowsOfPage);
    case 'PageUp':
      return -Math.max(1, rowsOfPage);
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}
