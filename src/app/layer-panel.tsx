import { Button, Checkbox, Radio } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayerId, layerIds } from '../map/layer-id.ts';
import { areaMeasures, buildingFills, type LayerOptions } from '../map/layer-options.ts';
import { layerGroups, layerRegistry } from '../map/registry.ts';
import { Icon } from '../ui/icon.tsx';
import css from './layer-panel.module.css';
import { hasFailed } from './map-notes.tsx';
import type { LayerState } from './use-map-data.ts';

type LayerPanelProps = {
  readonly layers: ReadonlySet<LayerId>;
  readonly states: Partial<Record<LayerId, LayerState>>;
  readonly options: LayerOptions;
  /** null until the map stands. */
  readonly zoom: number | null;
  readonly onLayers: (layers: readonly LayerId[]) => void;
  readonly onOptions: (change: Partial<LayerOptions>) => void;
};

/** Which layers the map draws, and what those with a choice say. */
export function LayerPanel(props: LayerPanelProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  return (
    <div className={css.panel}>
      <Button
        icon={<Icon name="layers" />}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('shell.layers')}
      </Button>
      {isOpen && (
        <div id={panelId} className={css.sheet}>
          {layerGroups.map((group) => (
            <fieldset key={group} className={css.group}>
              <legend>{t(`map.group.${group}`)}</legend>
              {/* From above to below, as they lie on the map. */}
              {[...layerIds]
                .reverse()
                .filter((id) => layerRegistry[id].group === group)
                .map((id) => (
                  <LayerSwitch key={id} id={id} {...props} />
                ))}
            </fieldset>
          ))}
        </div>
      )}
    </div>
  );
}

function LayerSwitch({ id, ...props }: LayerPanelProps & { id: LayerId }): ReactElement {
  const { layers, states, zoom, onLayers } = props;
  const { t } = useTranslation();
  const isOn = layers.has(id);
  const { titleKey, minZoom = 0 } = layerRegistry[id];
  const toggle = () =>
    onLayers(layerIds.filter((other) => (other === id ? !isOn : layers.has(other))));
  return (
    <div className={css.layer}>
      <Checkbox checked={isOn} onChange={toggle}>
        {t(titleKey)}
      </Checkbox>
      {isOn && states[id]?.isLoading && <output className={css.hint}>{t('common.loading')}</output>}
      {isOn && zoom !== null && zoom < minZoom && (
        <span className={css.hint}>{t('map.closer')}</span>
      )}
      {isOn && hasFailed(states[id]) && (
        <Button size="small" type="link" onClick={() => states[id]?.retry()}>
          {t('common.retry')}
        </Button>
      )}
      {isOn && <LayerChoice id={id} {...props} />}
    </div>
  );
}

function LayerChoice({ id, options, onOptions }: LayerPanelProps & { id: LayerId }) {
  const { t } = useTranslation();
  switch (id) {
    case 'areas':
      return (
        <Choice
          label={t('map.areaMeasure.label')}
          value={options.areaMeasure}
          values={areaMeasures}
          wordOf={(value) => t(`map.areaMeasure.${value}`)}
          onChange={(areaMeasure) => onOptions({ areaMeasure })}
        />
      );
    case 'buildings':
      return (
        <Choice
          label={t('map.buildingFill.label')}
          value={options.buildingFill}
          values={buildingFills}
          wordOf={(value) => t(`map.buildingFill.${value}`)}
          onChange={(buildingFill) => onOptions({ buildingFill })}
        />
      );
    default:
      return null;
  }
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, value, values, wordOf, onChange } = props;
  return (
    <div className={css.choice}>
      <Radio.Group
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((known) => known === target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
        options={values.map((known) => ({ value: known, label: wordOf(known) }))}
      />
    </div>
  );
}
