import type { z } from 'zod';
import type { listSupervisions } from '../../contract/supervisions.ts';
import type { Supervision } from '../../domain/supervision.ts';
import { plain } from './noun-columns.ts';
import { newestFirst } from './noun-sorts.ts';
import { equal, type Noun } from './nouns.ts';

type SupervisionQuery = z.output<(typeof listSupervisions)['query']>;

export const supervisions: Noun<Supervision, SupervisionQuery> = {
  table: 'supervision',
  action: 'supervision.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    kind: plain('kind'),
    unit: plain('unit'),
    hazard: plain('hazard'),
    reason: plain('reason'),
    evidence: plain('evidence'),
    issuer: plain('issuer'),
    issuedOn: plain('issued_on'),
    documentNumber: plain('document_number'),
    due: plain('due'),
    reply: plain('reply'),
    repliedOn: plain('replied_on'),
    delistedOn: plain('delisted_on'),
  },
  sortBy: newestFirst('issued_on'),
  matches: (query) => [
    equal('campaign', query.campaign),
    equal('unit', query.unit),
    equal('hazard', query.hazard),
    equal('kind', query.kind),
  ],
};
