import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../client/queries/units.ts';
import { QueryPart } from '../../ui/query-part.tsx';
import type { CountedHazards } from './counted-hazards.ts';
import css from './overview.module.css';
import { UnitList } from './unit-list.tsx';
import { namedUnits } from './unit-order.ts';

type UnitsPartProps = {
  readonly hazards: CountedHazards;
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
};

/** The responsible units with what they have to rectify; there when hazards and names are. */
export function UnitsPart({ hazards, chosen, onChoose }: UnitsPartProps): ReactElement {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery());
  const names = units.data?.items;
  const data =
    names === undefined || hazards.units === null
      ? undefined
      : namedUnits(hazards.units, { names, nobody: t('overview.unassigned') });
  const refetch = () => {
    void units.refetch();
    hazards.retry();
  };
  return (
    <QueryPart
      name={t('unit.list')}
      query={{ data, error: units.error ?? hazards.error, refetch }}
      rows={8}
    >
      {(named) => <UnitList units={named} chosen={chosen} onChoose={onChoose} />}
    </QueryPart>
  );
}

type UnitFilterProps = {
  readonly unit: string | null;
  readonly onDetails: (unit: string) => void;
  readonly onClear: () => void;
};

/** Says which unit figures, lists and map are narrowed to. */
export function UnitFilter({ unit, onDetails, onClear }: UnitFilterProps): ReactElement | null {
  const { t } = useTranslation();
  const { data } = useQuery({ ...unitsQuery(), enabled: unit !== null });
  if (unit === null) return null;
  const name = data?.items.find(({ id }) => id === unit)?.name ?? unit;
  return (
    <div className={css.area}>
      <span className={css.areaName}>{t('overview.onlyUnit', { name })}</span>
      <Button size="small" onClick={() => onDetails(unit)}>
        {t('common.details')}
      </Button>
      <Button size="small" onClick={onClear}>
        {t('overview.allUnits')}
      </Button>
    </div>
  );
}
