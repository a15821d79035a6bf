import type { ReactElement } from 'react';
import type { MapWord } from './map-words.ts';

export type MapControlsProps = {
  readonly label: (key: MapWord) => string;
  readonly onZoom: (levels: number) => void;
  readonly onNorth: () => void;
};

/** Zoom and north as buttons of the page: they speak its language and are large enough for a thumb. */
export function MapControls({ label, onZoom, onNorth }: MapControlsProps): ReactElement {
  return (
    <div className="map-stage-controls">
      <ControlButton
        label={label('map.zoomIn')}
        path="M10 4v12M4 10h12"
        onClick={() => onZoom(1)}
      />
      <ControlButton label={label('map.zoomOut')} path="M4 10h12" onClick={() => onZoom(-1)} />
      <ControlButton
        label={label('map.north')}
        path="M10 2.5l4.5 14-4.5-3-4.5 3z"
        onClick={onNorth}
      />
    </div>
  );
}

type ControlButtonProps = {
  readonly label: string;
  readonly path: string;
  readonly onClick: () => void;
};

function ControlButton({ label, path, onClick }: ControlButtonProps): ReactElement {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
