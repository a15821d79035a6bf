import type { z } from 'zod';
import type { listTasks } from '../../contract/tasks.ts';
import type { Task } from '../../domain/task.ts';
import { json, plain } from './noun-columns.ts';
import { byOrdinal } from './noun-sorts.ts';
import { equal, filled, includes, type Noun } from './nouns.ts';

type TaskQuery = z.output<(typeof listTasks)['query']>;

export const tasks: Noun<Task, TaskQuery> = {
  table: 'task',
  action: 'campaign.read',
  holds: 'below',
  columns: {
    id: plain('id'),
    area: plain('area'),
    campaign: plain('campaign'),
    phase: plain('phase'),
    ordinal: plain('ordinal'),
    name: plain('name'),
    content: plain('content'),
    units: json('units'),
    due: plain('due'),
    phrase: plain('phrase'),
    doneOn: plain('done_on'),
  },
  sortBy: byOrdinal,
  matches: (query) => [
    equal('campaign', query.campaign),
    equal('phase', query.phase),
    includes('units', query.unit),
    filled('done_on', query.isDone),
  ],
};
