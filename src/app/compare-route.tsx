import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../client/queries/areas.ts';
import { unitsQuery } from '../client/queries/units.ts';
import { chipsOf } from '../desks/ledger/hazard-chips.ts';
import { compareFigures } from '../desks/overview/compare/compare-figures.ts';
import { ComparePage } from '../desks/overview/compare/compare-page.tsx';
import { type Camera, isSameCamera } from '../map/camera.ts';
import { hasWebGl2 } from '../map/capability.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import {
  type Comparison,
  readComparison,
  type Side,
  type SideName,
  writeComparison,
} from './comparison.ts';
import { desks } from './desk-list.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { useLook } from './look.tsx';
import { daysOfPeriod } from './period.ts';
import { PlainMap } from './plain-map.tsx';
import type { SearchText } from './search-words.ts';
import { useSignedIn } from './signed-in.tsx';
import { useHazardAnswer } from './use-hazard-answer.ts';
import { readView, type View, writeView } from './view.ts';

/** Two areas or two days of what the overview shows, beside each other. */
export function CompareRoute(): ReactElement {
  const { t } = useTranslation();
  const { place } = useSignedIn();
  const { today } = place;
  const search: SearchText = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => readView(search), [search]);
  const sides = useMemo(() => readComparison(search, today), [search, today]);
  const areas = useAreaNames();
  const filter = useFilterWords(view, areas);
  const [camera, setCamera] = useState<Camera | null>(view.camera);
  const left = useSide(view, sides.left, today);
  const right = useSide(view, sides.right, today);
  const change = (next: Comparison) =>
    void navigate({ to: '.', replace: true, search: { ...search, ...writeComparison(next) } });
  const fitArea = sides.left.area === sides.right.area ? sides.left.area : null;
  const titleOf = ({ area, on }: Side) =>
    `${(area === null ? undefined : areas.get(area)) ?? place.name} · ${t('overview.compare.on', { on })}`;
  const sideOf = (name: SideName, { view: shown }: ReturnType<typeof useSide>) => ({
    title: titleOf(sides[name]),
    choices: (
      <SideChoices
        side={sides[name]}
        areas={areas}
        today={today}
        onChange={(side) => change({ ...sides, [name]: side })}
      />
    ),
    map: (
      <SideMap
        title={titleOf(sides[name])}
        view={{ ...shown, camera }}
        fitArea={fitArea}
        onCameraChange={(next) => {
          if (camera === null || !isSameCamera(next, camera)) setCamera(next);
        }}
      />
    ),
  });
  const error = left.error ?? right.error;
  if (error !== null) return <ProblemNote error={error} onRetry={left.retry} />;
  return (
    <ComparePage
      sides={[sideOf('left', left), sideOf('right', right)]}
      figures={left.figures && right.figures && compareFigures(left.figures, right.figures)}
      isDemo={place.isDemo}
      filter={filter}
      onBack={() => void navigate({ to: desks.overview.path, search: writeView(view) })}
    />
  );
}

function useAreaNames(): ReadonlyMap<number, string> {
  const items = useQuery(areasQuery()).data?.items;
  return useMemo(() => new Map(items?.map(({ code, name }) => [code, name])), [items]);
}

function useFilterWords(view: View, areas: ReadonlyMap<number, string>): readonly string[] {
  const { t } = useTranslation();
  const items = useQuery(unitsQuery()).data?.items;
  const units = new Map(items?.map(({ id, name }) => [id, name]));
  return chipsOf({ ...view, area: null, text: '' }, { t, names: { areas, units } })
    .filter(({ key }) => key !== 'found')
    .map(({ label }) => label);
}

/** What of the filter was found by the day, for the map, and its figures as of that day. */
function useSide(view: View, { area, on }: Side, today: string) {
  const shown = useMemo(() => {
    const { foundFrom = '' } = daysOfPeriod(view.period, today);
    return { ...view, area, period: `${foundFrom}..${on}` };
  }, [view, area, on, today]);
  const query = useMemo(
    () => ({ ...hazardQueryOf(shown, today), withDensity: false, figuresOn: [on] }),
    [shown, on, today],
  );
  const { answer, isWaiting, error, retry } = useHazardAnswer(query);
  return { view: shown, figures: isWaiting ? null : (answer?.days?.[0] ?? null), error, retry };
}

type SideChoicesProps = {
  readonly side: Side;
  readonly areas: ReadonlyMap<number, string>;
  readonly today: string;
  readonly onChange: (side: Side) => void;
};

function SideChoices({ side, areas, today, onChange }: SideChoicesProps): ReactElement {
  const { t } = useTranslation();
  const everywhere = { value: 0, label: t('area.whole') };
  const options = [...areas].map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select<number>
        aria-label={t('overview.compare.area')}
        style={{ minWidth: 180 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={side.area ?? 0}
        onChange={(area) => onChange({ ...side, area: area === 0 ? null : area })}
        options={[everywhere, ...options]}
      />
      <input
        type="date"
        aria-label={t('overview.compare.day')}
        max={today}
        value={side.on}
        onChange={({ target }) => target.value !== '' && onChange({ ...side, on: target.value })}
      />
    </>
  );
}

type SideMapProps = {
  readonly title: string;
  readonly view: View;
  readonly fitArea: number | null;
  readonly onCameraChange: (camera: Camera) => void;
};

const densityAlone = ['density'] as const;

function SideMap({ title, view, fitArea, onCameraChange }: SideMapProps): ReactElement {
  const { t } = useTranslation();
  const { scheme } = useLook();
  const [canDraw] = useState(hasWebGl2);
  if (!canDraw) return <EmptyNote sentence={t('map.noWebGl')} />;
  return (
    <PlainMap
      title={title}
      view={view}
      layers={view.layers ?? densityAlone}
      fitArea={fitArea}
      colorScheme={scheme}
      hasLegend
      onCameraChange={onCameraChange}
    />
  );
}
