import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type WatchedBuilding, watchedBuildingsQuery } from '../../client/queries/to-do.ts';
import type { AreaCode } from '../../domain/area.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './targets.module.css';

type WatchPartProps = {
  readonly area: AreaCode | null;
  readonly onOpen: (building: string) => void;
};

/** 重点关注高层建筑: each with the faults of its fire systems and what keeps them in check meanwhile. */
export function WatchPart({ area, onOpen }: WatchPartProps): ReactElement {
  const { t } = useTranslation();
  const watched = useQuery(watchedBuildingsQuery(area));
  return (
    <div className={css.part}>
      <p className={css.quiet}>{t('overview.watch.about')}</p>
      <QueryPart name={t('overview.page.watched')} query={watched} rows={6}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyNote sentence={t('overview.watch.none')} />
          ) : (
            <>
              <p>{t('overview.watch.summary', summaryOf(items))}</p>
              <ul className={css.rows}>
                {items.map((item) => (
                  <WatchRow key={item.building} item={item} onOpen={onOpen} />
                ))}
              </ul>
            </>
          )
        }
      </QueryPart>
    </div>
  );
}

/** How many are watched, how many faults they have, and how many of those nothing keeps in check. */
function summaryOf(items: readonly WatchedBuilding[]) {
  const faults = items.flatMap((item) => item.faults);
  const open = faults.filter(({ control }) => control === null);
  return { buildings: items.length, faults: faults.length, open: open.length };
}

type WatchRowProps = {
  readonly item: WatchedBuilding;
  readonly onOpen: (building: string) => void;
};

function WatchRow({ item, onOpen }: WatchRowProps): ReactElement {
  const { t } = useTranslation();
  const { building, name, address, faults, lastInspectedOn } = item;
  return (
    <li>
      <div className={css.head}>
        <button type="button" onClick={() => onOpen(building)}>
          {name || address || building}
        </button>
        <span className={css.quiet}>
          {lastInspectedOn === null
            ? t('building.neverInspected')
            : t('overview.watch.inspected', { day: lastInspectedOn })}
        </span>
      </div>
      {faults.length === 0 && <p className={css.quiet}>{t('overview.watch.noFaults')}</p>}
      <ul>
        {faults.map(({ hazard, type, control }) => (
          <li key={hazard} className={css.line}>
            <span>{type}</span>
            <span>{control === null ? t('todo.noControl') : control.measure}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
