import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import { type UnitLoad, unitLoadsQuery } from '../../client/queries/to-do.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { hazardStatuses, isOpen } from '../../domain/hazard.ts';
import { formatCount, formatRate } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import type { LedgerView } from './ledger-view.ts';
import css from './quality.module.css';

type UnitLoadsProps = {
  readonly area: AreaCode | null;
  readonly onShow: (change: Partial<LedgerView>) => void;
};

/** What presses each responsible unit, in the order of names; a number leads to its hazards. */
export function UnitLoads({ area, onShow }: UnitLoadsProps): ReactElement {
  const { t } = useTranslation();
  const loads = useQuery(unitLoadsQuery(area));
  const units = useQuery(unitsQuery());
  const names = new Map(units.data?.items.map(({ id, name }) => [id, name]));
  const show = (hazards: HazardListFilter) =>
    onShow({ tab: 'hazards', hazards, period: '', text: '' });
  return (
    <>
      <p className={css.quiet}>{t('todo.about.units')}</p>
      <QueryPart name={t('todo.list.units')} query={loads} rows={6}>
        {({ items, today }) =>
          items.length === 0 ? (
            <EmptyNote sentence={t('todo.noHazards')} />
          ) : (
            <Table loads={items} today={today} names={names} onShow={show} />
          )
        }
      </QueryPart>
    </>
  );
}

type TableProps = {
  readonly loads: readonly UnitLoad[];
  readonly today: CivilDate;
  readonly names: ReadonlyMap<string, string>;
  readonly onShow: (filter: HazardListFilter) => void;
};

const openStatuses = hazardStatuses.filter(isOpen);

function Table({ loads, today, names, onShow }: TableProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.scroll} aria-label={t('todo.list.units')} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['unit', 'open', 'dueSoon', 'overdue', 'longest', 'rate'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`todo.column.${name}`, { days: soonDays })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.unit ?? ''}>
              <th scope="row">{nameOf(load, names) ?? t('todo.noUnit')}</th>
              <Count
                count={load.open}
                label={`${nameOf(load, names) ?? ''} ${t('todo.column.open')}`}
                onShow={linkOf(load, { status: openStatuses }, onShow)}
              />
              <Count
                count={load.dueSoon}
                label={`${nameOf(load, names) ?? ''} ${t('todo.column.dueSoon', { days: soonDays })}`}
                onShow={linkOf(load, { dueWithinDays: soonDays }, onShow)}
              />
              <Count
                count={load.overdue}
                label={`${nameOf(load, names) ?? ''} ${t('todo.column.overdue')}`}
                onShow={linkOf(load, { isOverdue: true }, onShow)}
              />
              <td>
                {load.overdueSince === null
                  ? '—'
                  : t('todo.days', { days: dayOfDate(today) - dayOfDate(load.overdueSince) })}
              </td>
              <td>{formatRate(load.overdue, load.open, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function nameOf({ unit }: UnitLoad, names: ReadonlyMap<string, string>): string | null {
  return unit === null ? null : (names.get(unit) ?? unit);
}

/** The hazards behind a number; those of no unit have no filter that leads to them. */
function linkOf(
  { unit }: UnitLoad,
  filter: HazardListFilter,
  onShow: TableProps['onShow'],
): (() => void) | null {
  return unit === null ? null : () => onShow({ ...filter, unit });
}

type CountProps = {
  readonly count: number;
  readonly label: string;
  readonly onShow: (() => void) | null;
};

function Count({ count, label, onShow }: CountProps): ReactElement {
  const language = useLanguage();
  const number = formatCount(count, language);
  if (count === 0 || onShow === null) return <td>{number}</td>;
  return (
    <td>
      <Button type="link" size="small" aria-label={`${label} ${number}`} onClick={onShow}>
        {number}
      </Button>
    </td>
  );
}
