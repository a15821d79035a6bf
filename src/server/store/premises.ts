import type { z } from 'zod';
import type { listPremises, PremisesView } from '../../contract/premises.ts';
import { hasForbiddenBottledGas, isJudgedBySetUp, type Premises } from '../../domain/premises.ts';
import { plain } from './noun-columns.ts';
import { byId } from './noun-sorts.ts';
import type { Versioned } from './noun-versions.ts';
import { equal, type Noun } from './nouns.ts';
import { contains } from './search.ts';

type PremisesQuery = z.output<(typeof listPremises)['query']>;

export const premises: Noun<Premises, PremisesQuery> = {
  table: 'premises',
  action: 'premises.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    building: plain('building'),
    compound: plain('compound'),
    name: plain('name'),
    kind: plain('kind'),
    floor: plain('floor'),
    gasSupply: plain('gas_supply'),
    userClass: plain('user_class'),
    entrance: plain('entrance'),
    setUpYear: plain('set_up_year'),
    standard: plain('standard'),
  },
  sortBy: byId,
  matches: (query) => [
    equal('building', query.building),
    equal('compound', query.compound),
    equal('kind', query.kind),
    equal('user_class', query.userClass),
    query.text !== undefined && contains('name', query.text),
  ],
};

export function toPremisesView(item: Versioned<Premises>): PremisesView {
  return {
    ...item,
    isJudgedBySetUp: isJudgedBySetUp(item),
    hasForbiddenBottledGas: hasForbiddenBottledGas(item),
  };
}
