import { listTasks } from '../../contract/tasks.ts';
import { nounKeys } from './keys.ts';
import { type FilterOf, listQuery } from './noun-queries.ts';

/** Tasks of campaigns, in the order of their task lists. */
export function tasksQuery(filter: FilterOf<typeof listTasks> = {}) {
  return listQuery(listTasks, { key: nounKeys.task, filter });
}
