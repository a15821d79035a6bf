import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type VisitView, visitsQuery } from '../../client/queries/to-do.ts';
import type { AreaCode } from '../../domain/area.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import css from './quality.module.css';
import type { OpenPlace } from './quality-words.ts';
import { VisitRule } from './visit-rule.tsx';

type VisitListProps = {
  readonly area: AreaCode | null;
  readonly areaNames: ReadonlyMap<AreaCode, string>;
  readonly onOpen: OpenPlace;
  /** Whether the reader may set the years of the rule. */
  readonly maySet: boolean;
};

/** 待入户: for the gas company, most homes first. */
export function VisitList({ area, areaNames, onOpen, maySet }: VisitListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const visits = useInfiniteQuery(visitsQuery(area));
  const { cutoff = '', among = 0 } = visits.data?.pages[0] ?? {};
  return (
    <>
      <p className={css.quiet}>{t('todo.about.visits', { cutoff })}</p>
      {maySet && <VisitRule />}
      <div className={css.rows}>
        <PagedList
          label={t('todo.list.visits')}
          query={visits}
          note={t('todo.visitsAmong', { among })}
          keyOf={({ id }) => id}
          rowHeightPixels={60}
          renderItem={(visit) => (
            <VisitRow visit={visit} areaName={areaNames.get(visit.area) ?? ''} />
          )}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={(visit) => onOpen(homeOf(visit))}
          empty={
            <EmptyNote
              sentence={among === 0 ? t('todo.nobodyCounted') : t('todo.noVisits', { among })}
            />
          }
        />
      </div>
    </>
  );
}

function homeOf({ building, compound, area }: VisitView): Parameters<OpenPlace>[0] {
  if (building !== null) return { kind: 'building', id: building };
  if (compound !== null) return { kind: 'compound', id: compound };
  return { kind: 'area', id: String(area) };
}

function VisitRow({ visit, areaName }: { visit: VisitView; areaName: string }): ReactElement {
  const { t } = useTranslation();
  const { notVisited, households, lastVisitOn, knownHazards } = visit;
  const homes =
    notVisited === null
      ? t('todo.notCounted')
      : t('todo.homes', { count: notVisited, households: households ?? t('quality.unknown') });
  const last =
    lastVisitOn === null ? t('todo.noVisitKnown') : t('todo.lastVisit', { day: lastVisitOn });
  return (
    <div className={css.issue}>
      <span className={css.name}>
        {visit.name || visit.place || visit.id}
        {knownHazards > 0 && (
          <span className={css.flag}>{t('todo.knownHazards', { count: knownHazards })}</span>
        )}
        {visit.hasPropertyManager === false && (
          <span className={css.flag}>{t('quality.withoutManager')}</span>
        )}
      </span>
      <span className={css.quiet}>{areaName}</span>
      <span className={css.quiet}>{[homes, last, visit.place].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
