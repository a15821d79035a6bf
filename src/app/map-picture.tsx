import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { districtQuery } from '../client/queries/district.ts';
import { hasWebGl2 } from '../map/capability.ts';
import type { LayerId } from '../map/layer-id.ts';
import { type MapHandle, MapStage } from '../map/map-stage.tsx';
import { useLanguage } from '../text/use-language.ts';
import { areaBbox } from './area-bbox.ts';
import css from './map-picture.module.css';
import { type BasemapInPage, useBasemap } from './use-basemap.ts';
import { useLabel } from './use-label.ts';
import { useMapData } from './use-map-data.ts';
import type { View } from './view.ts';

type MapPictureProps = {
  readonly view: View;
  readonly layers: readonly LayerId[];
  readonly title: string;
  readonly note: string;
  /** null: this browser cannot draw it. */
  readonly onPicture: (picture: Blob | null) => void;
};

/** Draws the map of a view out of sight, always light and of one size, and hands out a picture of it. */
export function MapPicture(props: MapPictureProps): ReactElement | null {
  const { onPicture } = props;
  const [canDraw] = useState(hasWebGl2);
  const basemap = useBasemap();
  const refuse = useEffectEvent(() => onPicture(null));
  useEffect(() => {
    if (!canDraw) refuse();
  }, [canDraw]);
  if (!canDraw || basemap.isPending) return null;
  return <DrawnPicture {...props} basemap={basemap} />;
}

type DrawnPictureProps = MapPictureProps & { readonly basemap: BasemapInPage };

function DrawnPicture({ basemap, ...props }: DrawnPictureProps): ReactElement {
  const { view, title, note, onPicture } = props;
  const label = useLabel();
  const language = useLanguage();
  const stage = useRef<MapHandle>(null);
  const district = useQuery(districtQuery());
  const layers = useMemo(() => new Set<LayerId>(props.layers), [props.layers]);
  const { data, isWaiting } = useMapData(view, layers);
  const isReady = !isWaiting && district.data !== undefined;

  const take = useEffectEvent(async () => {
    // Without ground a picture is better than none: what failed is written on the map's page.
    const picture = await stage.current?.exportPicture({ title, note }).catch(() => null);
    onPicture(picture ?? null);
  });
  useEffect(() => {
    if (isReady) void take();
  }, [isReady]);

  return (
    <div className={css.stage} aria-hidden="true" inert>
      <MapStage
        key={basemap.outside.kind}
        ref={stage}
        camera={view.camera}
        fitBbox={areaBbox(data.areas, view.area) ?? district.data?.bbox ?? null}
        onCameraChange={ignore}
        layers={layers}
        options={view.options}
        data={data}
        isWaiting={!isReady}
        selection={null}
        onPick={ignore}
        colorScheme="light"
        language={language}
        label={label}
        onFailure={ignore}
        onMended={ignore}
        outside={basemap.outside}
        attribution={basemap.attribution}
        basemapUrl={
          district.data?.isDemo ? `${import.meta.env.BASE_URL}basemap/demo.geojson` : null
        }
      />
    </div>
  );
}

function ignore(): void {}
