import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../client/queries/alarms.ts';
import { areasQuery } from '../client/queries/areas.ts';
import { districtQuery } from '../client/queries/district.ts';
import { hazardQuery } from '../client/queries/hazards.ts';
import { hasWebGl2 } from '../map/capability.ts';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { type MapHandle, MapStage } from '../map/map-stage.tsx';
import { layerRegistry } from '../map/registry.ts';
import type { MapFailure } from '../map/stage-failures.ts';
import { useLanguage } from '../text/use-language.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { useAllPages } from '../ui/use-all-pages.ts';
import { narrowQuery, useMedia } from '../ui/use-media.ts';
import { areaBbox } from './area-bbox.ts';
import type { DeskId } from './desk-list.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { LayerPanel } from './layer-panel.tsx';
import { useLook } from './look.tsx';
import css from './map-frame.module.css';
import { MapLegend } from './map-legend.tsx';
import { savePicture } from './save-picture.ts';
import { objectOfPick, selectionOf } from './selection-on-map.ts';
import { useHazardAnswer } from './use-hazard-answer.ts';
import { useView } from './use-view.ts';

type MapFrameProps = { readonly desk: DeskId; readonly defaultLayers: readonly LayerId[] };

/** The map with what stands on it: layers, legend and sentences about what could not be drawn. */
export function MapFrame(props: MapFrameProps): ReactElement {
  const { t } = useTranslation();
  const [canDraw] = useState(hasWebGl2);
  if (!canDraw) return <EmptyNote sentence={t('map.noWebGl')} />;
  return <DrawnMap {...props} />;
}

function DrawnMap({ desk, defaultLayers }: MapFrameProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { scheme } = useLook();
  const isNarrow = useMedia(narrowQuery);
  const { view, changeView } = useView();
  const stage = useRef<MapHandle>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);

  const district = useQuery(districtQuery());
  const areas = useQuery(areasQuery());
  const alarms = useInfiniteQuery(alarmsQuery());
  // The map shows every alarm that stands, not the first page of them.
  useAllPages(alarms);
  const openHazard = useQuery({
    ...hazardQuery(view.open?.id ?? ''),
    enabled: view.open?.kind === 'hazard',
  });

  const layers = useMemo(
    () => new Set<LayerId>(view.layers ?? defaultLayers),
    [view.layers, defaultLayers],
  );
  const { area, hazards } = view;
  const today = district.data?.today ?? null;
  const wantsDensity = layers.has('density');
  const query = useMemo(
    () => (today === null || !wantsDensity ? null : hazardQueryOf({ area, hazards }, today)),
    [today, wantsDensity, area, hazards],
  );
  const { answer, error, retry } = useHazardAnswer(query);

  const alarmRows = useMemo(
    () => alarms.data?.pages.flatMap((page) => page.items) ?? [],
    [alarms.data],
  );
  const areaRows = areas.data?.items;
  const dataVersion = district.data?.dataVersion ?? '';
  const density = answer?.density ?? null;
  const data = useMemo(
    () => ({ areas: areaRows ?? [], alarms: alarmRows, density, dataVersion }),
    [areaRows, alarmRows, density, dataVersion],
  );
  const fitBbox = areaBbox(areaRows ?? [], area) ?? district.data?.bbox ?? null;
  const isRed = alarmRows.some(({ level, stage: step }) => level === 1 && step === 'raised');
  const unlocated = answer === null ? 0 : answer.matching - answer.located;

  return (
    <div className={css.frame} data-alarm={desk === 'duty' && isRed}>
      <MapStage
        ref={stage}
        camera={view.camera}
        fitBbox={fitBbox}
        onCameraChange={(camera) => changeView({ camera }, { replace: true })}
        layers={layers}
        data={data}
        selection={selectionOf(view.open, openHazard.data?.building ?? null)}
        onPick={(picked) => changeView({ open: picked && objectOfPick(picked) })}
        colorScheme={scheme}
        language={language}
        label={t}
        onFailure={setFailure}
        basemapUrl={
          district.data?.isDemo ? `${import.meta.env.BASE_URL}basemap/demo.geojson` : null
        }
      />
      <div className={css.notes}>
        {failure !== null && (
          <FailureNote failure={failure} onRetry={() => stage.current?.retry()} />
        )}
        {wantsDensity && error !== null && (
          <Note sentence={t('map.columnsFailed')} onRetry={retry} />
        )}
        {wantsDensity && unlocated > 0 && (
          <p className={css.note}>{t('map.unlocated', { count: unlocated })}</p>
        )}
      </div>
      <div className={css.tools}>
        <div className={css.buttons}>
          <Button
            aria-label={t('shell.fit')}
            title={t('shell.fit')}
            icon={<Icon name="frame" />}
            onClick={() => changeView({ camera: null, area: null })}
          />
          <SaveButton stage={stage} />
          <LayerPanel layers={layers} onChange={(next) => changeView({ layers: next })} />
        </div>
      </div>
      <MapLegend
        layers={layers}
        densityBreaks={density?.breaks ?? null}
        isFolded={isNarrow || desk === 'ledger'}
      />
    </div>
  );
}

function SaveButton({ stage }: { stage: { readonly current: MapHandle | null } }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const district = useQuery(districtQuery());
  const [isSaving, setIsSaving] = useState(false);
  const place = district.data;
  if (place === undefined) return null;

  async function save({ name, today, isDemo }: NonNullable<typeof place>): Promise<void> {
    setIsSaving(true);
    try {
      const note = [today, isDemo ? t('shell.demo') : t('map.attribution')].join(' · ');
      const picture = await stage.current?.exportPicture({ title: name, note });
      if (picture) savePicture(picture, `${name}-${today}.png`);
    } catch {
      void message.error(t('map.pictureFailed'));
    } finally {
      setIsSaving(false);
    }
  }

  return (
    <Button
      aria-label={t('map.savePicture')}
      title={t('map.savePicture')}
      icon={<Icon name="picture" />}
      loading={isSaving}
      onClick={() => void save(place)}
    />
  );
}

type FailureNoteProps = { readonly failure: MapFailure; readonly onRetry: () => void };

function FailureNote({ failure: { layer, reason }, onRetry }: FailureNoteProps): ReactElement {
  const { t } = useTranslation();
  const known = layerIds.find((id) => id === layer);
  const sentence =
    known === undefined
      ? t('map.failed', { reason })
      : t('map.layerFailed', { layer: t(layerRegistry[known].titleKey), reason });
  return <Note sentence={sentence} onRetry={onRetry} />;
}

function Note({ sentence, onRetry }: { sentence: string; onRetry: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className={css.note} role="alert">
      {sentence}
      <Button size="small" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </p>
  );
}
