import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeBriefing, placeOf } from '../desks/overview/briefing/briefing.ts';
import { mapPicture } from '../desks/overview/briefing/briefing-blocks.ts';
import { BriefingCases } from '../desks/overview/briefing/briefing-cases.tsx';
import { BriefingPage } from '../desks/overview/briefing/briefing-page.tsx';
import { type Picture, readPicture } from '../desks/overview/briefing/pictures.ts';
import { type CasePhotos, useCasePhotos } from '../desks/overview/briefing/use-case-photos.ts';
import { useNow } from '../ui/clock.tsx';
import { QueryPart } from '../ui/query-part.tsx';
import { desks } from './desk-list.ts';
import { MapPicture } from './map-picture.tsx';
import { useBriefingSource } from './use-briefing-source.ts';
import { usePictureNote } from './use-picture-note.ts';
import { useView } from './use-view.ts';
import { type View, writeView } from './view.ts';

const hourMs = 3_600_000;

/** 简报 of what the overview shows, ready for Word and for paper. */
export function BriefingRoute(): ReactElement {
  const { t } = useTranslation();
  const { view } = useView();
  const { candidates, ...source } = useBriefingSource(view);
  return (
    <QueryPart name={t('overview.briefing.open')} query={source} rows={12}>
      {(data) => <LoadedBriefing view={view} data={data} candidates={candidates} />}
    </QueryPart>
  );
}

type Source = ReturnType<typeof useBriefingSource>;
type LoadedBriefingProps = Pick<Source, 'candidates'> & {
  readonly view: View;
  readonly data: NonNullable<Source['data']>;
};

function LoadedBriefing({ view, data, candidates }: LoadedBriefingProps): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const instantMs = useNow(hourMs);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { photos, isWaiting } = useCasePhotos(chosen);
  const map = useMapPicture();
  const briefing = useMemo(() => {
    const cases = chosen.flatMap((id) => {
      const hazard = candidates.find((candidate) => candidate.id === id);
      return hazard === undefined ? [] : [{ hazard, ...photoNames(id, photos) }];
    });
    return makeBriefing({ ...data, instantMs, cases });
  }, [data, instantMs, chosen, candidates, photos]);
  const pictures = useMemo(() => picturesOf(map.picture, photos), [map.picture, photos]);
  const note = usePictureNote();
  return (
    <>
      <BriefingPage
        briefing={briefing}
        pictures={pictures}
        mapNote={map.note}
        isWaiting={isWaiting || map.isPending}
        cases={
          <BriefingCases
            candidates={candidates}
            placeOf={(hazard) => placeOf(hazard, data.names)}
            chosen={chosen}
            onChoose={setChosen}
          />
        }
        onBack={() => void navigate({ to: desks.overview.path, search: writeView(view) })}
      />
      {map.isPending && (
        <MapPicture
          view={view}
          layers={view.layers ?? layersOfBriefing}
          title={t('overview.briefing.mapTitle', { place: data.place })}
          note={note}
          onPicture={map.take}
        />
      )}
    </>
  );
}

/** As the overview, but for the alarms of the moment. */
const layersOfBriefing = ['density', 'buildings', 'hazards'] as const;

type MapState = { readonly picture: Picture | null; readonly isPending: boolean };

function useMapPicture() {
  const { t } = useTranslation();
  const [state, setState] = useState<MapState>({ picture: null, isPending: true });
  const take = useCallback((blob: Blob | null) => {
    const show = (picture: Picture | null) => setState({ picture, isPending: false });
    if (blob === null) show(null);
    else readPicture(blob).then(show, () => show(null));
  }, []);
  const missing = state.picture === null ? t('overview.briefing.mapFailed') : null;
  const note = state.isPending ? t('overview.briefing.mapPending') : missing;
  return { ...state, note, take };
}

function photoNames(id: string, photos: ReadonlyMap<string, CasePhotos>) {
  const photo = photos.get(id);
  return {
    found: photo?.found ? `${id}-found` : null,
    rectified: photo?.rectified ? `${id}-rectified` : null,
  };
}

function picturesOf(
  map: Picture | null,
  photos: ReadonlyMap<string, CasePhotos>,
): ReadonlyMap<string, Picture> {
  const named: [string, Picture | null][] = [
    [mapPicture, map],
    ...[...photos].flatMap<[string, Picture | null]>(([id, { found, rectified }]) => [
      [`${id}-found`, found],
      [`${id}-rectified`, rectified],
    ]),
  ];
  return new Map(named.filter((entry): entry is [string, Picture] => entry[1] !== null));
}
