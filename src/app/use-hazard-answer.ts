import { useEffect, useState } from 'react';
import type { HazardTableAnswer, HazardTableQuery } from '../client/hazard-table/protocol.ts';
import { useHazards } from './hazards.tsx';
import { whileCurrent } from './while-current.ts';

type HazardAnswer = {
  /** null until the hazards are there. */
  readonly answer: HazardTableAnswer | null;
  /** Whether `answer` still says what an earlier query asked, or nothing. */
  readonly isWaiting: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

type Answered = { readonly query: HazardTableQuery; readonly answer: HazardTableAnswer };

/**
 * What the hazard table says to a filter, again after each live change. `query` null asks nothing;
 * otherwise it must be the same object as long as it means the same.
 */
export function useHazardAnswer(query: HazardTableQuery | null): HazardAnswer {
  const { table, version, want, retry, ...hazards } = useHazards();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const isAsked = query !== null;

  useEffect(() => {
    if (isAsked) want();
  }, [isAsked, want]);

  useEffect(() => {
    if (table === null || query === null || version === 0) return;
    const show = (next: HazardTableAnswer) => {
      setAnswered({ query, answer: next });
      setFailure(null);
    };
    return whileCurrent(table.query(query), { show, fail: setFailure });
  }, [table, query, version]);

  const error = hazards.error ?? failure;
  return {
    answer: isAsked ? (answered?.answer ?? null) : null,
    isWaiting: isAsked && error === null && answered?.query !== query,
    error,
    retry,
  };
}
