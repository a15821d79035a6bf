import { Button, Checkbox } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { layerRegistry } from '../map/registry.ts';
import { Icon } from '../ui/icon.tsx';
import css from './map-frame.module.css';

type LayerPanelProps = {
  readonly layers: ReadonlySet<LayerId>;
  readonly onChange: (layers: readonly LayerId[]) => void;
};

/** Which layers the map draws. */
export function LayerPanel({ layers, onChange }: LayerPanelProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const toggle = (id: LayerId) =>
    onChange(layerIds.filter((other) => (other === id ? !layers.has(id) : layers.has(other))));
  return (
    <>
      <Button
        icon={<Icon name="layers" />}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('shell.layers')}
      </Button>
      {isOpen && (
        <fieldset id={panelId} className={css.layers} aria-label={t('shell.layers')}>
          {/* From above to below, as they lie on the map. */}
          {[...layerIds].reverse().map((id) => (
            <Checkbox key={id} checked={layers.has(id)} onChange={() => toggle(id)}>
              {t(layerRegistry[id].titleKey)}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
