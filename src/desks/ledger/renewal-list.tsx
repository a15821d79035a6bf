import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RenewalView, renewalsQuery } from '../../client/queries/to-do.ts';
import type { AreaCode } from '../../domain/area.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { narrowQuery, useMedia } from '../../ui/use-media.ts';
import css from './quality.module.css';
import type { OpenPlace } from './quality-words.ts';

type RenewalListProps = {
  readonly area: AreaCode | null;
  readonly areaNames: ReadonlyMap<AreaCode, string>;
  readonly onOpen: OpenPlace;
};

/** 未改造老旧小区: each with its hazards and its plan, until all is rectified (S3-R8). */
export function RenewalList({ area, areaNames, onOpen }: RenewalListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const renewals = useInfiniteQuery(renewalsQuery(area));
  const [first] = renewals.data?.pages ?? [];
  const isNarrow = useMedia(narrowQuery);
  return (
    <>
      <p className={css.quiet}>{t('todo.about.renewals')}</p>
      <div className={css.rows}>
        <PagedList
          label={t('todo.list.renewals')}
          query={renewals}
          note={first && t('todo.renewalStates', { total: first.total, ...first.states })}
          keyOf={({ id }) => id}
          rowHeightPixels={isNarrow ? 112 : 80}
          renderItem={(renewal) => (
            <RenewalRow renewal={renewal} areaName={areaNames.get(renewal.area) ?? ''} />
          )}
          activeKey={active}
          onActiveChange={setActive}
          onOpen={({ id }) => onOpen({ kind: 'compound', id })}
          empty={<EmptyNote sentence={t('todo.noneToRenew')} />}
        />
      </div>
    </>
  );
}

type RenewalRowProps = { readonly renewal: RenewalView; readonly areaName: string };

function RenewalRow({ renewal, areaName }: RenewalRowProps): ReactElement {
  const { t } = useTranslation();
  const { lastInspectedOn, renewalYear } = renewal;
  const facts = [
    t('todo.renewalHazards', renewal),
    lastInspectedOn === null
      ? t('todo.neverInspected')
      : t('todo.lastInspected', { day: lastInspectedOn }),
    ...(renewalYear === null ? [] : [t('todo.renewalYear', { year: renewalYear })]),
  ];
  return (
    <div className={css.issue}>
      <span className={css.name}>
        {renewal.name || renewal.address || renewal.id}
        <span className={css.flag}>{t(`todo.renewalState.${renewal.state}`)}</span>
        {renewal.hasPropertyManager === false && (
          <span className={css.flag}>{t('quality.withoutManager')}</span>
        )}
      </span>
      <span className={css.quiet}>{areaName}</span>
      <span className={css.line}>{facts.join(' · ')}</span>
      <span className={css.line}>{planWords(renewal, t)}</span>
    </div>
  );
}

function planWords({ plan, planDue, isPlanOverdue }: RenewalView, t: TFunction): string {
  if (plan === null) return t('todo.noPlan');
  const words = t('todo.renewalPlan', { plan });
  if (planDue === null) return words;
  const due = t(isPlanOverdue ? 'todo.planOverdue' : 'todo.planDue', { day: planDue });
  return [due, words].join(' · ');
}
