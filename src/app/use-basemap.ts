import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BasemapDescription, basemapQuery } from '../client/queries/basemap.ts';
import type { OutsideBasemap } from '../map/layers/outside-basemap.ts';
import type { Language } from '../text/language.ts';
import { problemSentence } from '../text/problem-sentence.ts';
import { useLanguage } from '../text/use-language.ts';

export type BasemapInPage = {
  /** Until it is known, no map is made: it is a part of the map's first style. */
  readonly isPending: boolean;
  readonly outside: OutsideBasemap;
  readonly attribution: string;
  /** One sentence; null while nothing failed. */
  readonly failure: string | null;
  /** The map could not read a tile, for a reason of its own. */
  readonly noteFailure: (reason: string) => void;
  readonly retry: () => void;
};

/** What lies under the map, and why it does not. */
export function useBasemap(): BasemapInPage {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data = none, error, isPending, refetch } = useQuery(basemapQuery());
  const [mapReason, setMapReason] = useState<string | null>(null);
  const tileReason = mapReason && (lastFault(data, language) ?? mapReason);
  const reason = error === null ? tileReason : problemSentence(error, { t, language });
  return {
    isPending,
    outside: data,
    attribution: attributionOf(data),
    failure: reason === null ? null : t('map.basemapFailed', { reason }),
    noteFailure: (found) => {
      setMapReason(found);
      // The server knows why: its key, its quota, no answer.
      void refetch();
    },
    retry: () => {
      setMapReason(null);
      if (error !== null) void refetch();
    },
  };
}

export function attributionOf(basemap: BasemapDescription): string {
  return basemap.kind === 'none' ? '' : basemap.attribution;
}

const none: BasemapDescription = { kind: 'none' };

function lastFault(basemap: BasemapDescription, language: Language): string | null {
  return 'lastFault' in basemap ? (basemap.lastFault?.[language] ?? null) : null;
}
