import {
  columnsOfKind,
  createHeaderIndex,
  missingColumns,
  type RowKind,
  rowKinds,
} from './columns.ts';
import { inBoth, type Words } from './fault.ts';

export const kindWords: Readonly<Record<RowKind, Words>> = {
  areas: inBoth('区域边界', 'areas'),
  compounds: inBoth('小区', 'compounds'),
  buildings: inBoth('楼栋', 'buildings'),
  sites: inBoth('集中充电场所', 'charging sites'),
  devices: inBoth('设备', 'devices'),
  hazards: inBoth('隐患台账', 'hazards'),
};

/** What the rows of a file have for a geometry, if they have one. */
export type ShapeKind = 'outline' | 'point' | 'none';

/** `kinds`: what a file may hold, the likeliest first; `kind`: the one that it surely holds. */
export type RecognisedKind = { readonly kind: RowKind | null; readonly kinds: RowKind[] };

const shapesOfKind: Record<RowKind, readonly ShapeKind[]> = {
  areas: ['outline', 'none'],
  compounds: ['outline', 'point', 'none'],
  buildings: ['outline'],
  sites: ['outline', 'point', 'none'],
  devices: ['point', 'none'],
  hazards: ['point', 'none'],
};

/** A column that has to be there says more than one that may. */
const weightOfRequired = 0.5;

type Candidate = { readonly kind: RowKind; readonly score: number; readonly isWhole: boolean };

/** Recognises a file by its columns and shapes. */
export function recogniseKind(headers: readonly string[], shape: ShapeKind): RecognisedKind {
  const candidates = rowKinds
    .filter((kind) => shapesOfKind[kind].includes(shape))
    .map((kind) => toCandidate(kind, headers))
    .filter(({ score }) => score > 0)
    .sort(
      (left, right) => Number(right.isWhole) - Number(left.isWhole) || right.score - left.score,
    );
  const [first, second] = candidates;
  const isSure = first?.isWhole && !(second?.isWhole && second.score === first.score);
  return {
    kind: first && isSure ? first.kind : null,
    kinds: candidates.map(({ kind }) => kind),
  };
}

function toCandidate(kind: RowKind, headers: readonly string[]): Candidate {
  const columns = columnsOfKind[kind];
  const match = createHeaderIndex(columns);
  const fields = new Set<string>();
  let score = 0;
  for (const header of headers) {
    const field = match(header)?.field;
    if (field === undefined || fields.has(field)) continue;
    fields.add(field);
    score += distinction(header) + (columns[field]?.isRequired ? weightOfRequired : 0);
  }
  return { kind, score, isWhole: missingColumns(kind, headers).length === 0 };
}

/** A header that several kinds have says little about each of them. */
function distinction(header: string): number {
  const kinds = rowKinds.filter((kind) => createHeaderIndex(columnsOfKind[kind])(header) !== null);
  return 1 / kinds.length;
}
