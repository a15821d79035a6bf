import { createDemo, type DemoOptions, type Quarter } from '../../../data/generator/demo.ts';

/** A demo with all of its sub-districts in memory. */
export function wholeDemo(options: DemoOptions) {
  const demo = createDemo(options);
  const quarters = [...demo.quarters()];
  const all = <Kind extends keyof Quarter>(kind: Kind) =>
    // Each property of a quarter is a list of its own kind.
    quarters.flatMap((quarter) => quarter[kind] as Quarter[Kind][number][]);
  return {
    ...demo,
    compounds: all('compounds'),
    buildings: all('buildings'),
    sites: all('sites'),
    devices: all('devices'),
    hazards: all('hazards'),
    contacts: all('contacts'),
    users: all('users'),
    checks: all('checks'),
    householdCounts: all('householdCounts'),
    facts: all('facts'),
  };
}

export type WholeDemo = ReturnType<typeof wholeDemo>;

export function countOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length;
}

export function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return countOf(items, test) / items.length;
}
