import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from 'react';
import { hasWebGl2 } from '../map/capability.ts';
import type { LayerId } from '../map/layer-id.ts';
import type { MapHandle } from '../map/map-stage.tsx';
import css from './map-picture.module.css';
import { PlainMap } from './plain-map.tsx';
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
  const { view, layers, title, note, onPicture } = props;
  const [canDraw] = useState(hasWebGl2);
  const stage = useRef<MapHandle>(null);
  const refuse = useEffectEvent(() => onPicture(null));
  useEffect(() => {
    if (!canDraw) refuse();
  }, [canDraw]);
  if (!canDraw) return null;
  const take = () => {
    const taken = stage.current?.exportPicture({ title, note }) ?? Promise.resolve(null);
    taken.then(onPicture, () => onPicture(null));
  };
  return (
    <div className={css.stage} aria-hidden="true" inert>
      <PlainMap ref={stage} view={view} layers={layers} colorScheme="light" onReady={take} />
    </div>
  );
}
