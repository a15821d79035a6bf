/** The counts of one class, both included. */
export type CountClass = { readonly from: number; readonly to: number };

const mostClasses = 5;
/** Round numbers that a person can keep in mind. */
const steps = [1, 2, 3, 5];

/** At most five classes of equal, round width that hold every count above 0. */
export function countClasses(counts: readonly number[]): readonly CountClass[] {
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  const width = roundUp(largest / mostClasses);
  return Array.from({ length: Math.ceil(largest / width) }, (_, index) => ({
    from: index * width + 1,
    to: (index + 1) * width,
  }));
}

/** Which class a count belongs to, from 0; -1 for none at all. */
export function classOf(count: number, classes: readonly CountClass[]): number {
  return classes.findIndex(({ from, to }) => count >= from && count <= to);
}

/** The next number of the series 1, 2, 3, 5, 10, 20 ... */
function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(width, 1)));
  const step = steps.find((candidate) => candidate * power >= width) ?? 10;
  return step * power;
}
