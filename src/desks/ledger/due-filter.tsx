import { Input, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import css from './ledger.module.css';

type DueFilterProps = {
  readonly filter: HazardListFilter;
  readonly onChange: (filter: HazardListFilter) => void;
};

type Due = 'any' | '7' | '30' | 'days';
const dues: readonly Due[] = ['any', '7', '30', 'days'];

/** By deadline: soon, or between two days, either of which may be left out. */
export function DueFilter({ filter, onChange }: DueFilterProps): ReactElement {
  const { t } = useTranslation();
  const [isByDays, setByDays] = useState(false);
  const { dueWithinDays, deadlineFrom, deadlineTo, ...rest } = filter;
  const hasDays = deadlineFrom !== undefined || deadlineTo !== undefined;
  const due = dueOf(dueWithinDays, isByDays || hasDays);
  function choose(next: Due): void {
    setByDays(next === 'days');
    onChange(next === '7' || next === '30' ? { ...rest, dueWithinDays: Number(next) } : rest);
  }
  const days = {
    ...(deadlineFrom !== undefined && { deadlineFrom }),
    ...(deadlineTo !== undefined && { deadlineTo }),
  };
  const wordOf = (value: Due) => {
    if (value === 'any' || value === 'days') return t(`hazard.due.${value}`);
    return t('hazard.due.within', { count: Number(value) });
  };
  return (
    <>
      <Select<Due>
        aria-label={t('hazard.due.title')}
        placeholder={t('hazard.due.title')}
        value={due}
        onChange={choose}
        options={dues.map((value) => ({ value, label: wordOf(value) }))}
      />
      {due === 'days' &&
        (['from', 'to'] as const).map((end) => {
          const name = end === 'from' ? 'deadlineFrom' : 'deadlineTo';
          return (
            <Input
              key={end}
              type="date"
              className={css.day ?? ''}
              aria-label={t(`hazard.due.${end}`)}
              prefix={t(`hazard.due.${end}`)}
              value={filter[name] ?? ''}
              onChange={({ target }) => {
                const { [name]: _, ...other } = days;
                onChange({
                  ...rest,
                  ...other,
                  ...(target.value !== '' && { [name]: target.value }),
                });
              }}
            />
          );
        })}
    </>
  );
}

function dueOf(dueWithinDays: number | undefined, isByDays: boolean): Due {
  if (dueWithinDays !== undefined) return dueWithinDays <= 7 ? '7' : '30';
  return isByDays ? 'days' : 'any';
}
