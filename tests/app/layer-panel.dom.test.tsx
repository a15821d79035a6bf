import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LayerPanel } from '../../src/app/layer-panel.tsx';
import type { LayerId } from '../../src/map/layer-id.ts';
import { renderPart } from '../support/render-part.tsx';

function showPanel(layers: readonly LayerId[]) {
  const onLayers = vi.fn<(layers: readonly LayerId[]) => void>();
  const onOptions = vi.fn<(change: object) => void>();
  const retry = vi.fn<() => void>();
  const settled = { isLoading: false, error: null, retry: () => {} };
  renderPart(
    <LayerPanel
      layers={new Set(layers)}
      states={{ sites: { ...settled, error: new Error('gone'), retry }, alarms: settled }}
      options={{ areaMeasure: 'open', buildingFill: 'status' }}
      zoom={11}
      onLayers={onLayers}
      onOptions={onOptions}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '图层' }));
  return { onLayers, onOptions, retry };
}

describe('the layer panel', () => {
  it('switches one layer and leaves the others, from the ground up', () => {
    const { onLayers } = showPanel(['alarms', 'areas']);
    fireEvent.click(screen.getByRole('checkbox', { name: '小区' }));
    expect(onLayers).toHaveBeenLastCalledWith(['areas', 'compounds', 'alarms']);
    fireEvent.click(screen.getByRole('checkbox', { name: '报警' }));
    expect(onLayers).toHaveBeenLastCalledWith(['areas']);
  });

  it('offers a retry for the layer that failed, and for no other [C22]', () => {
    const { retry } = showPanel(['alarms', 'sites', 'areas']);
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('asks what areas and buildings show only while they are on', () => {
    const { onOptions } = showPanel(['areas', 'alarms']);
    expect(screen.queryByRole('radio', { name: '风险等级' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '逾期占比' }));
    expect(onOptions).toHaveBeenCalledWith({ areaMeasure: 'overdue' });
  });

  it('says when a layer that is on is only drawn from nearer', () => {
    showPanel(['buildings', 'alarms']);
    expect(screen.getAllByText('放大后显示')).toHaveLength(1);
  });
});
