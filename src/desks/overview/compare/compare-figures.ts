import type { DayFigures } from '../../../domain/hazard/figures-on.ts';

const comparedNames = ['found', 'rectified', 'rate', 'open', 'overdue', 'dueSoon'] as const;
type ComparedName = (typeof comparedNames)[number];

/** One figure of both sides and how far the second is from the first; null: there is no such rate. */
export type ComparedFigure = {
  readonly name: ComparedName;
  readonly left: number | null;
  readonly right: number | null;
  readonly change: number | null;
};

/** The figures of two sides beside each other; rates in percent, their change in points. */
export function compareFigures(left: DayFigures, right: DayFigures): readonly ComparedFigure[] {
  return comparedNames.map((name) => {
    const [one, other] = [figureOf(left, name), figureOf(right, name)];
    const change = one === null || other === null ? null : rounded(other - one);
    return { name, left: one, right: other, change };
  });
}

function figureOf(figures: DayFigures, name: ComparedName): number | null {
  const { found, rectified } = figures;
  switch (name) {
    case 'open':
      return found - rectified;
    case 'rate':
      return found === 0 ? null : rounded((100 * rectified) / found);
    case 'found':
    case 'rectified':
    case 'overdue':
    case 'dueSoon':
      return figures[name];
  }
}

/** To one decimal, as rates are told. */
function rounded(number: number): number {
  return Math.round(10 * number) / 10;
}
