import { useQuery } from '@tanstack/react-query';
import {
  type ReactElement,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
} from 'react';
import { districtQuery } from '../client/queries/district.ts';
import type { AreaCode } from '../domain/area.ts';
import type { Camera } from '../map/camera.ts';
import type { LayerId } from '../map/layer-id.ts';
import type { Label } from '../map/legend.ts';
import { type MapHandle, MapStage } from '../map/map-stage.tsx';
import { useLanguage } from '../text/use-language.ts';
import type { ColorScheme } from '../theme/tokens.ts';
import { areaBbox } from './area-bbox.ts';
import { PlainLegend } from './plain-legend.tsx';
import { type BasemapInPage, useBasemap } from './use-basemap.ts';
import { useLabel } from './use-label.ts';
import { useMapData } from './use-map-data.ts';
import type { View } from './view.ts';

type PlainMapProps = {
  /** What it shows, where it is not the only map of the page. */
  readonly title?: string;
  readonly view: View;
  readonly layers: readonly LayerId[];
  readonly colorScheme: ColorScheme;
  readonly hasLegend?: boolean;
  /** What is in sight at first, where it is not the area of the view. */
  readonly fitArea?: AreaCode | null;
  readonly ref?: Ref<MapHandle>;
  /** Somebody moved it. */
  readonly onCameraChange?: (camera: Camera) => void;
  /** All that the layers show is there. */
  readonly onReady?: () => void;
};

/** The map of a view without what is done on it: nothing opens, and what fails is left out. */
export function PlainMap(props: PlainMapProps): ReactElement | null {
  const basemap = useBasemap();
  return basemap.isPending ? null : <DrawnMap {...props} basemap={basemap} />;
}

type DrawnMapProps = PlainMapProps & { readonly basemap: BasemapInPage };

function DrawnMap({ basemap, ...props }: DrawnMapProps): ReactElement {
  const { view, colorScheme, hasLegend = false, ref, onCameraChange = ignore, onReady } = props;
  const { layers: shown, fitArea = view.area } = props;
  const label = useTitledLabel(props.title);
  const language = useLanguage();
  const district = useQuery(districtQuery()).data;
  const layers = useMemo(() => new Set<LayerId>(shown), [shown]);
  const { data, isWaiting } = useMapData(view, layers);
  const isReady = !isWaiting && district !== undefined;
  const tellReady = useEffectEvent(() => onReady?.());
  useEffect(() => {
    if (isReady) tellReady();
  }, [isReady]);
  return (
    <>
      <MapStage
        key={basemap.outside.kind}
        {...(ref !== undefined && { ref })}
        camera={view.camera}
        fitBbox={areaBbox(data.areas, fitArea) ?? district?.bbox ?? null}
        onCameraChange={onCameraChange}
        layers={layers}
        options={view.options}
        data={data}
        isWaiting={!isReady}
        selection={null}
        onPick={ignore}
        colorScheme={colorScheme}
        language={language}
        label={label}
        onFailure={ignore}
        onMended={ignore}
        outside={basemap.outside}
        attribution={basemap.attribution}
        basemapUrl={district?.isDemo ? `${import.meta.env.BASE_URL}basemap/demo.geojson` : null}
      />
      {hasLegend && (
        <PlainLegend
          layers={layers}
          scheme={colorScheme}
          options={view.options}
          density={data.density}
          hexResolution={data.hexagons?.resolution ?? null}
        />
      )}
    </>
  );
}

function ignore(): void {}

/** The words of the map; its name says what it shows, so that two of them can be told apart. */
function useTitledLabel(title: string | undefined): Label {
  const label = useLabel();
  return useCallback<Label>(
    (key, values) =>
      key === 'map.title' && title !== undefined
        ? `${label(key, values)} · ${title}`
        : label(key, values),
    [label, title],
  );
}
