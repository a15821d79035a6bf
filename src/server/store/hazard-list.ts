import type { z } from 'zod';
import type { HazardView, listHazardMarks, listHazards } from '../../contract/hazards.ts';
import type { Page } from '../../contract/paging.ts';
import type { Actor } from '../../domain/actor.ts';
import { civilDateOf } from '../../domain/civil-date.ts';
import { narrow, pass } from './gate.ts';
import { matchingHazards } from './hazard-filter.ts';
import { toHazard, toHazardView } from './hazard-rows.ts';
import { sortHazards } from './hazard-sorts.ts';
import { type Marks, readMarks, readWidePage } from './page.ts';
import type { Store } from './store.ts';

type HazardQuery = z.output<(typeof listHazards)['query']>;
type MarksQuery = z.output<(typeof listHazardMarks)['query']>;

export async function pageHazards(
  store: Store,
  actor: Actor,
  query: HazardQuery,
): Promise<Page<HazardView>> {
  const scope = narrow(pass(actor, 'hazard.read'), query.area);
  const today = civilDateOf(store.now());
  return readWidePage(store.engine.read, {
    table: 'hazard',
    matches: matchingHazards(scope, query, today),
    sortBy: sortHazards(query, today),
    query,
    district: scope.district,
    toItem: (row) => toHazardView(toHazard(row), today),
  });
}

/** Where in the list each page begins, for a reader who goes to any place of it. */
export async function markHazards(store: Store, actor: Actor, query: MarksQuery): Promise<Marks> {
  const scope = narrow(pass(actor, 'hazard.read'), query.area);
  const today = civilDateOf(store.now());
  return readMarks(store.engine.read, {
    table: 'hazard',
    matches: matchingHazards(scope, query, today),
    sortBy: sortHazards(query, today),
    every: query.every,
  });
}
