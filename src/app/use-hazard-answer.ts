import { useEffect, useMemo, useState } from 'react';
import type { HazardTableAnswer, HazardTableQuery } from '../client/hazard-table/protocol.ts';
import { useHazards } from './hazards.tsx';
import { keyOfQuery, type PeriodStep } from './period-steps.ts';
import { whileCurrent } from './while-current.ts';

type HazardAnswer = {
  /** null until the hazards are there. */
  readonly answer: HazardTableAnswer | null;
  /** Whether it is of a period that is being dragged; `days`, hexagons and marks are not. */
  readonly isStep: boolean;
  /** Whether `answer` still says what an earlier query asked, or nothing. */
  readonly isWaiting: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

type Answered = { readonly query: HazardTableQuery; readonly answer: HazardTableAnswer };

/**
 * What the hazard table says to a filter, again after each live change; while the period is dragged,
 * what it says of the days so far. `query` null asks nothing;
 * otherwise it must be the same object as long as it means the same.
 */
export function useHazardAnswer(query: HazardTableQuery | null): HazardAnswer {
  const { table, version, want, retry, step, ...hazards } = useHazards();
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

  const shown = useMemo(
    () => (query === null || answered === null ? null : stepped(answered, { query, step })),
    [query, answered, step],
  );
  const error = hazards.error ?? failure;
  return {
    answer: shown,
    isStep: shown !== null && shown !== answered?.answer,
    isWaiting: isAsked && error === null && answered?.query !== query,
    error,
    retry,
  };
}

type Stepped = { readonly query: HazardTableQuery; readonly step: PeriodStep | null };

/** The step, until the full pass has answered the same days. What a step does not tell stays. */
function stepped({ query: asked, answer }: Answered, { query, step }: Stepped): HazardTableAnswer {
  const now = step?.answers.get(keyOfQuery(query));
  if (step === null || now === undefined) return answer;
  const { foundFrom, foundTo } = step.days;
  if (asked.foundFrom === foundFrom && asked.foundTo === foundTo) return answer;
  return {
    ...answer,
    ...now,
    density: answer.density && (now.density ?? answer.density),
    groups: answer.groups && (now.groups ?? answer.groups),
  };
}
