import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../client/queries/units.ts';
import type { ControlProps } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

type UnitSelectProps = {
  readonly control: ControlProps;
  readonly unit: string | null;
  readonly onChange: (unit: string) => void;
};

/** The responsible units of the district, found by any of their names. */
export function UnitSelect({ control, unit, onChange }: UnitSelectProps): ReactElement {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery());
  if (units.error !== null) {
    return <ProblemNote error={units.error} onRetry={() => void units.refetch()} />;
  }
  return (
    <Select<string>
      {...control}
      showSearch={{ optionFilterProp: 'search' }}
      placeholder={t('unit.choose')}
      loading={units.isPending}
      value={unit}
      onChange={onChange}
      options={(units.data?.items ?? []).map(({ id, name, aliases, kind }) => ({
        value: id,
        label: `${name} · ${t(`unit.kind.${kind}`)}`,
        search: [name, ...aliases].join(' '),
      }))}
    />
  );
}
