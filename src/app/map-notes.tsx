import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { layerRegistry } from '../map/registry.ts';
import type { MapFailure } from '../map/stage-failures.ts';
import css from './map-frame.module.css';
import type { LayerState } from './use-map-data.ts';

type MapNotesProps = {
  /** One for each layer at most. */
  readonly failures: readonly MapFailure[];
  readonly basemapFailure: string | null;
  readonly onRetryMap: () => void;
  readonly layers: ReadonlySet<LayerId>;
  readonly states: Partial<Record<LayerId, LayerState>>;
  readonly unlocated: number;
};

/** Sentences about what the map cannot show: each layer has its own, with its own retry. */
export function MapNotes(props: MapNotesProps): ReactElement {
  const { failures, basemapFailure, onRetryMap, layers, states, unlocated } = props;
  const { t } = useTranslation();
  const failed = layerIds.filter((id) => layers.has(id) && hasFailed(states[id]));
  return (
    <div className={css.notes}>
      {failures.map((failure) => (
        <FailureNote key={failure.layer} failure={failure} onRetry={onRetryMap} />
      ))}
      {basemapFailure !== null && <Note sentence={basemapFailure} onRetry={onRetryMap} />}
      {failed.map((id) => (
        <Note
          key={id}
          sentence={t('map.partFailed', { layer: t(layerRegistry[id].titleKey) })}
          onRetry={() => states[id]?.retry()}
        />
      ))}
      {unlocated > 0 && <p className={css.note}>{t('map.unlocated', { count: unlocated })}</p>}
    </div>
  );
}

export function hasFailed(state: LayerState | undefined): boolean {
  return state !== undefined && state.error !== null;
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
