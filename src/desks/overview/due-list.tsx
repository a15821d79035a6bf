import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hazardsQuery } from '../../client/queries/hazards.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { soonDays } from '../../domain/hazard/count-hazards.ts';
import { DueLines } from './due-lines.tsx';
import { type DueRow, dueRowsOf } from './due-row.ts';
import type { ListProps } from './list-props.ts';
import { ObjectList } from './object-list.tsx';
import type { OverviewView } from './overview-view.ts';
import { rowsBehind } from './rows-behind.ts';
import { usePlaceNames } from './use-place-names.ts';

type DueListProps = Omit<ListProps, 'text' | 'onFilter'> & {
  readonly press: 'overdue' | 'dueSoon';
  readonly filter: OverviewView['hazards'];
  readonly today: CivilDate;
};

/** What is past its deadline, longest first, or near it, each with the unit that answers for it. */
export function DueList(props: DueListProps): ReactElement {
  const { press, area, filter, today, openKey, onOpen } = props;
  const { t } = useTranslation();
  const query = useInfiniteQuery(
    hazardsQuery({
      ...rowsBehind(filter, press, today),
      ...(area !== null && { area }),
      sort: press === 'overdue' ? 'overdue' : 'deadline',
    }),
  );
  const hazards = query.data?.pages.flatMap(({ items }) => items);
  const names = usePlaceNames(hazards);
  const pages = query.data?.pages.map(({ items, total }) => ({
    items: names === undefined ? [] : dueRowsOf(items, { names, today }),
    total,
  }));
  return (
    <ObjectList<DueRow>
      label={t(`overview.due.${press}`, { days: soonDays })}
      note={t(press === 'overdue' ? 'overview.due.longestFirst' : 'overview.due.earliestFirst')}
      query={{ ...query, data: pages && names ? { pages } : undefined }}
      renderItem={(row) => <DueLines row={row} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t(`overview.due.${press}None`, { days: soonDays })}
      filters={null}
    />
  );
}
