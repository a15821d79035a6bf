import type { z } from 'zod';
import type { listTransformers, TransformerView } from '../../contract/transformers.ts';
import { spareKva, type Transformer } from '../../domain/transformer.ts';
import { place, plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type TransformerQuery = z.output<(typeof listTransformers)['query']>;

export const transformers: Noun<Transformer, TransformerQuery> = {
  table: 'transformer',
  action: 'transformer.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    compound: plain('compound'),
    name: plain('name'),
    capacityKva: plain('capacity_kva'),
    peakLoadKva: plain('peak_load_kva'),
    plannedCapacityKva: plain('planned_capacity_kva'),
    unit: plain('unit'),
    position: place,
  },
  sortBy: byId,
  matches: (query) => [equal('compound', query.compound)],
};

export function toTransformerView(transformer: Transformer): TransformerView {
  return { ...transformer, spareKva: spareKva(transformer) };
}
