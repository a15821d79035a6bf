import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rectifiedOf, totalOf } from '../../domain/hazard/count-hazards.ts';
import { formatRate } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { StepsHead, StepsLine } from './funnel.tsx';
import css from './overview.module.css';
import { RectifiedBar } from './rectified-bar.tsx';
import { inOrder, type UnitFigures, type UnitOrder, unitOrders } from './unit-order.ts';

type UnitListProps = {
  readonly units: readonly UnitFigures[];
  /** The unit that map and figures are narrowed to. */
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
};

/** Who has what to rectify, and how far it is; choosing a unit shows its hazards alone. */
export function UnitList({ units, chosen, onChoose }: UnitListProps): ReactElement {
  const { t } = useTranslation();
  const [order, setOrder] = useState<UnitOrder>('name');
  const [active, setActive] = useState<string | null>(chosen);
  if (units.length === 0) return <EmptyNote sentence={t('overview.noUnits')} />;
  return (
    <>
      <div className={css.filters}>
        <Select<UnitOrder>
          aria-label={t('overview.unitOrder')}
          value={order}
          onChange={setOrder}
          options={unitOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
        />
      </div>
      <StepsHead />
      <div className={css.list}>
        <DataList
          label={t('unit.list')}
          items={inOrder(units, order)}
          total={units.length}
          keyOf={keyOf}
          rowHeightPixels={56}
          renderItem={(unit) => <UnitRow unit={unit} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={chosen}
          onOpen={({ unit }) => unit !== null && onChoose(unit)}
        />
      </div>
    </>
  );
}

const orderWords = {
  name: 'overview.byName',
  rate: 'overview.byRate',
  open: 'overview.byOpen',
  overdue: 'overview.byOverdue',
  dueSoon: 'overview.byDueSoon',
} as const;

function keyOf({ unit }: UnitFigures): string {
  return unit ?? '';
}

function UnitRow({ unit }: { unit: UnitFigures }): ReactElement {
  const language = useLanguage();
  const [total, done] = [totalOf(unit), rectifiedOf(unit)];
  return (
    <>
      <div className={css.rowHead}>
        <span className={css.name}>{unit.name}</span>
        <RectifiedBar total={total} open={total - done} overdue={unit.overdue} />
        <span className={css.count}>{formatRate(done, total, language)}</span>
      </div>
      <StepsLine counts={unit} />
    </>
  );
}
