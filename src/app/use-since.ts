import { useState } from 'react';
import { earlierDay } from '../desks/overview/earlier-day.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { localStorageOrNull } from './preferences.ts';

const sinceKey = 'qinghuan.since';

type Since = { readonly since: CivilDate | null; readonly keep: (day: CivilDate) => void };

/** The day of the last meeting, kept in this browser; null until the day of today is known. */
export function useSince(asked: CivilDate | null, today: CivilDate | null): Since {
  const [kept, setKept] = useState(readKept);
  const since = today === null ? null : earlierDay({ asked, kept, today });
  const keep = (day: CivilDate) => {
    setKept(day);
    storeKept(day);
  };
  return { since, keep };
}

function readKept(): string | null {
  return localStorageOrNull()?.getItem(sinceKey) ?? null;
}

function storeKept(day: CivilDate): void {
  try {
    localStorageOrNull()?.setItem(sinceKey, day);
  } catch {
    // A full or forbidden storage forgets; the address still holds the day.
  }
}
