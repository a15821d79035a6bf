import type { MapPaint } from '../../theme/map-style.ts';
import type { HazardPicture } from '../draw-hazard.ts';
import type { LegendContext, LegendItem } from '../legend.ts';
import type { HazardMarker } from './hazard-markers.ts';
import { hazardStates } from './hazard-states.ts';

/** The state is drawn, a major hazard bears a heavy outline, several a ring of their states. */
export function hazardsLegend({ paint }: LegendContext): readonly LegendItem[] {
  const states = hazardStates.map(
    (state): LegendItem => ({
      swatch: { kind: 'hazard', picture: hazardPicture({ state, isMajor: false }, paint) },
      label: { kind: 'word', key: `map.hazard.${state}` },
    }),
  );
  const colors = hazardStates.map((state) => paint.hazard[state]);
  return [
    ...states,
    {
      swatch: { kind: 'hazard', picture: hazardPicture({ state: 'open', isMajor: true }, paint) },
      label: { kind: 'word', key: 'map.hazard.major' },
    },
    {
      swatch: { kind: 'mix', colors, fill: paint.hazard.ground },
      label: { kind: 'word', key: 'map.hazard.several' },
    },
  ];
}

export function hazardPicture(
  { state, isMajor }: Pick<HazardMarker, 'state' | 'isMajor'>,
  { hazard }: MapPaint,
): HazardPicture {
  const { [state]: ink, ground, major } = hazard;
  return { state, ink, ground, outline: isMajor ? major : null };
}
