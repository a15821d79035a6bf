import type { ReactElement } from 'react';

type MapAttributionProps = {
  readonly product: string;
  /** Whom the basemap names; may be empty. */
  readonly basemap: string;
};

/** Who made the map, and whose ground it lies on. */
export function MapAttribution({ product, basemap }: MapAttributionProps): ReactElement {
  return (
    <p className="map-stage-attribution">
      {[product, basemap].filter((part) => part !== '').join(' · ')}
    </p>
  );
}
