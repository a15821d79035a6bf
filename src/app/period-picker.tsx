import { Button, Popover, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import {
  allTime,
  daysOfPeriod,
  isPreset,
  type Period,
  periodOfDays,
  periodPresets,
} from './period.ts';
import css from './period-picker.module.css';

type PeriodPickerProps = {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
};

/** Which days of finding the hazards are of: a preset, or two days of one's own. */
export function PeriodPicker(props: PeriodPickerProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = usePeriodName(props.period);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<PeriodForm {...props} />}
    >
      <Button
        className={css.button ?? ''}
        aria-label={`${t('period.label')}: ${name}`}
        aria-expanded={isOpen}
        title={t('period.label')}
        icon={<Icon name="calendar" size={18} />}
      >
        <span className={css.name}>{name}</span>
      </Button>
    </Popover>
  );
}

function PeriodForm({ period, onChange }: PeriodPickerProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className={css.form} aria-label={t('period.label')}>
      <Radio.Group
        className={css.presets ?? ''}
        value={period}
        onChange={(event) => onChange(event.target.value)}
        options={[allTime, ...periodPresets].map((value) => ({
          value,
          label: t(`period.${isPreset(value) ? value : 'all'}`),
        }))}
      />
      <OwnDays period={period} onChange={onChange} />
      <p className={css.hint}>{t('period.hint')}</p>
    </fieldset>
  );
}

/** The browser's own fields for days: they are at home on a telephone too. */
function OwnDays({ period, onChange }: PeriodPickerProps): ReactElement {
  const { t } = useTranslation();
  const { foundFrom, foundTo } = isPreset(period) ? {} : daysOfPeriod(period, '');
  const change = (days: { from?: string; to?: string }) => {
    const from = days.from ?? foundFrom ?? '';
    const to = days.to ?? foundTo ?? '';
    onChange(periodOfDays({ ...(from && { foundFrom: from }), ...(to && { foundTo: to }) }));
  };
  return (
    <div className={css.days}>
      <label className={css.day}>
        {t('period.from')}
        <input
          type="date"
          value={foundFrom ?? ''}
          onChange={(event) => change({ from: event.target.value })}
        />
      </label>
      <label className={css.day}>
        {t('period.to')}
        <input
          type="date"
          value={foundTo ?? ''}
          onChange={(event) => change({ to: event.target.value })}
        />
      </label>
    </div>
  );
}

/** A period in words. */
export function usePeriodName(period: Period): string {
  const { t } = useTranslation();
  if (isPreset(period)) return t(`period.${period}`);
  const { foundFrom, foundTo } = daysOfPeriod(period, '');
  if (foundFrom === undefined) {
    return foundTo === undefined ? t('period.all') : t('period.until', { to: foundTo });
  }
  return foundTo === undefined
    ? t('period.since', { from: foundFrom })
    : t('period.between', { from: foundFrom, to: foundTo });
}
