import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import { hazardQuery } from '../client/queries/hazards.ts';
import { hasWebGl2 } from '../map/capability.ts';
import type { LayerId } from '../map/layer-id.ts';
import { type MapHandle, MapStage } from '../map/map-stage.tsx';
import type { MapFailure } from '../map/stage-failures.ts';
import { useLanguage } from '../text/use-language.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { narrowQuery, useMedia } from '../ui/use-media.ts';
import { areaBbox } from './area-bbox.ts';
import type { DeskId } from './desk-list.ts';
import { LayerPanel } from './layer-panel.tsx';
import { useLook } from './look.tsx';
import { withFailure, withoutFailure } from './map-failures.ts';
import css from './map-frame.module.css';
import { MapLegend } from './map-legend.tsx';
import { MapNotes } from './map-notes.tsx';
import { SavePicture } from './save-picture.tsx';
import { objectOfPick, selectionOf } from './selection-on-map.ts';
import { ShareLink } from './share-link.tsx';
import { type BasemapInPage, useBasemap } from './use-basemap.ts';
import { useLabel } from './use-label.ts';
import { useMapData } from './use-map-data.ts';
import { useView } from './use-view.ts';
import { WeekLine } from './week-line.tsx';

type MapFrameProps = { readonly desk: DeskId; readonly defaultLayers: readonly LayerId[] };

/** The map with what stands on it: layers, legend and sentences about what could not be drawn. */
export function MapFrame(props: MapFrameProps): ReactElement {
  const { t } = useTranslation();
  const [canDraw] = useState(hasWebGl2);
  const basemap = useBasemap();
  if (!canDraw) return <EmptyNote sentence={t('map.noWebGl')} />;
  if (basemap.isPending) return <div className={css.frame} />;
  return <DrawnMap {...props} basemap={basemap} />;
}

type DrawnMapProps = MapFrameProps & { readonly basemap: BasemapInPage };

function DrawnMap({ desk, defaultLayers, basemap }: DrawnMapProps): ReactElement {
  const label = useLabel();
  const language = useLanguage();
  const { scheme } = useLook();
  const isNarrow = useMedia(narrowQuery);
  const { view, changeView } = useView();
  const stage = useRef<MapHandle>(null);
  const [failures, setFailures] = useState<readonly MapFailure[]>([]);
  const district = useQuery(districtQuery());
  const openHazard = useQuery({
    ...hazardQuery(view.open?.id ?? ''),
    enabled: view.open?.kind === 'hazard',
  });
  const layers = useMemo(
    () => new Set<LayerId>(view.layers ?? defaultLayers),
    [view.layers, defaultLayers],
  );
  const { data, states, isWaiting, unlocated } = useMapData(view, layers);
  const isRed = data.alarms.some(({ level, stage: step }) => level === 1 && step === 'raised');

  const map = (
    <div className={css.frame} data-alarm={desk === 'duty' && isRed}>
      <MapStage
        // Another basemap is another style, with which a map is made.
        key={basemap.outside.kind}
        ref={stage}
        camera={view.camera}
        fitBbox={areaBbox(data.areas, view.area) ?? district.data?.bbox ?? null}
        onCameraChange={(camera) => changeView({ camera }, { replace: true })}
        layers={layers}
        options={view.options}
        data={data}
        isWaiting={isWaiting || district.isPending}
        selection={selectionOf(view.open, openHazard.data?.building ?? null)}
        onPick={(picked) => changeView({ open: picked && objectOfPick(picked) })}
        colorScheme={scheme}
        language={language}
        label={label}
        onFailure={(found) =>
          found.layer === 'basemap'
            ? basemap.noteFailure(found.reason)
            : setFailures((before) => withFailure(before, found))
        }
        onMended={(layer) => setFailures((before) => withoutFailure(before, layer))}
        outside={basemap.outside}
        attribution={basemap.attribution}
        basemapUrl={
          district.data?.isDemo ? `${import.meta.env.BASE_URL}basemap/demo.geojson` : null
        }
      />
      <MapNotes
        failures={failures}
        basemapFailure={basemap.failure}
        onRetryMap={() => {
          basemap.retry();
          stage.current?.retry();
        }}
        layers={layers}
        states={states}
        unlocated={unlocated}
      />
      <div className={css.tools}>
        <FitButton onFit={() => changeView({ camera: null, area: null })} />
        <SavePicture stage={stage} />
        <ShareLink />
        <LayerPanel
          layers={layers}
          states={states}
          options={view.options}
          zoom={view.camera?.zoom ?? null}
          onLayers={(next) => changeView({ layers: next })}
          onOptions={(next) => changeView({ options: { ...view.options, ...next } })}
        />
      </div>
      <MapLegend
        layers={layers}
        options={view.options}
        density={data.density}
        hexResolution={data.hexagons?.resolution ?? null}
        isFolded={isNarrow || desk === 'ledger'}
      />
    </div>
  );
  if (desk !== 'overview') return map;
  return (
    <div className={css.withLine}>
      {map}
      <WeekLine withDensity={layers.has('density')} />
    </div>
  );
}

function FitButton({ onFit }: { onFit: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Button
      aria-label={t('shell.fit')}
      title={t('shell.fit')}
      icon={<Icon name="frame" />}
      onClick={onFit}
    />
  );
}
