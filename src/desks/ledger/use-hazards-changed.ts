import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../client/queries/keys.ts';

/** Reads again what changes with hazards: lists, counts of places, what happened. */
export function useHazardsChanged(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const queryKey of [
      queryKeys.hazards,
      queryKeys.buildings,
      queryKeys.areas,
      queryKeys.history,
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };
}
