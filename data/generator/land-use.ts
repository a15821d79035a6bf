import { randomFor } from '../../src/domain/simulate/random.ts';
import type { Block } from './blocks.ts';
import { areaSquareMeters } from './shape.ts';

type LandUse = 'old' | 'new' | 'mixed' | 'public' | 'park' | 'slope';

export type UsedBlock = Block & { readonly use: LandUse };

/** What share of the lots each use gets; what is left over stays a green slope. */
const shares: readonly (readonly [use: LandUse, share: number])[] = [
  ['old', 0.32],
  ['new', 0.35],
  ['mixed', 0.125],
  ['public', 0.06],
  ['park', 0.04],
];

/** Gives every lot of a sub-district its use. */
export function assignLandUse(blocks: readonly Block[], seed: number): UsedBlock[] {
  const useOf = new Map<number, LandUse>();
  const lots = blocks.filter(({ isLot }) => isLot);
  for (const [use, share] of shares) {
    const wanted = lots
      .filter(({ index }) => !useOf.has(index))
      .map((block) => ({ block, score: fitness(block, use, seed) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, Math.round(share * lots.length));
    for (const { block } of wanted) useOf.set(block.index, use);
  }
  return blocks.map((block) => ({ ...block, use: useOf.get(block.index) ?? 'slope' }));
}

/** How well a use fits a lot: the old town is the middle of the slope, towers stand at its rims. */
function fitness(block: Block, use: LandUse, seed: number): number {
  const luck = randomFor(seed, `use ${use}`, block.index).unit();
  const hectares = areaSquareMeters(block.lot) / 10_000;
  const isInner = block.column === 1 || block.column === 2;
  switch (use) {
    case 'old':
      return 1.1 * luck + (isInner ? 0.6 : 0) - 0.22 * Math.abs(block.band - 2.6);
    case 'new':
      return luck + 0.35 * Math.min(hectares, 2) + (block.band === 1 ? 0.3 : 0);
    case 'mixed':
      return luck + (block.band === 3 ? 0.5 : 0);
    case 'public':
      return luck + 0.5 * Math.min(hectares, 2);
    case 'park':
    case 'slope':
      return luck;
  }
}
