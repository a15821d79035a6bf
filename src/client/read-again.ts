import type { QueryClient } from '@tanstack/react-query';
import type { ChangeView } from '../contract/changes.ts';
import { rootsOf } from './apply-change.ts';

/**
 * Reads again at once what a step of this page has touched: the live feed tells of it too, but a
 * moment later, and not while it is broken.
 */
export function readAgain(queryClient: QueryClient, entity: ChangeView['entity']): void {
  for (const queryKey of rootsOf(entity)) void queryClient.invalidateQueries({ queryKey });
}
