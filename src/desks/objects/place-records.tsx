import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { householdCountsQuery } from '../../client/queries/household-counts.ts';
import { type InspectionRow, inspectionsQuery } from '../../client/queries/inspections.ts';
import { allPremisesQuery, type PremisesRow } from '../../client/queries/premises.ts';
import { recordMark } from '../../theme/place-marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import type { ObjectRow } from './object-rows.tsx';
import css from './objects.module.css';
import { PagedRows } from './paged-rows.tsx';

/** A building, or a compound as a whole. */
export type Place = { readonly building: string } | { readonly compound: string };

/** Who looked, when, and what was found, newest first. */
export function InspectionRecords({ place }: { place: Place }): ReactElement {
  const { t } = useTranslation();
  const rowOf = useInspectionRow();
  return (
    <PagedRows
      title={t('inspection.title')}
      query={useInfiniteQuery(inspectionsQuery(place))}
      empty={t('inspection.empty')}
      rowOf={rowOf}
    />
  );
}

function useInspectionRow(): (inspection: InspectionRow) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, inspectedOn, checker, stage, space, visit, people, confirmedHazards }) => ({
    key: id,
    mark: recordMark,
    status: t(`inspection.stage.${stage}`),
    title: `${inspectedOn} · ${t(`inspection.checker.${checker}`)}`,
    detail: [
      t(`inspection.stage.${stage}`),
      space === null ? null : t(`inspection.space.${space}`),
      visit && t(`inspection.visit.${visit}`),
      people === null ? null : t('inspection.people', { count: people }),
      confirmedHazards === null
        ? t('inspection.notConfirmed')
        : t('inspection.confirmed', { count: confirmedHazards }),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  });
}

/** The users of a place that are no households. */
export function PremisesRecords({ place }: { place: Place }): ReactElement {
  const { t } = useTranslation();
  const rowOf = usePremisesRow();
  return (
    <PagedRows
      title={t('premises.title')}
      query={useInfiniteQuery(allPremisesQuery(place))}
      empty={t('premises.empty')}
      rowOf={rowOf}
    />
  );
}

function usePremisesRow(): (premises: PremisesRow) => ObjectRow {
  const { t } = useTranslation();
  return ({ id, name, entrance, kind, floor, gasSupply, hasForbiddenBottledGas }) => ({
    key: id,
    mark: recordMark,
    status: t(`premises.kind.${kind}`),
    title: name,
    detail: (
      <>
        {[
          t(`premises.kind.${kind}`),
          entrance,
          floor === null ? null : t('device.floor', { floor }),
          gasSupply === null ? null : t(`premises.gasSupply.${gasSupply}`),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        {hasForbiddenBottledGas === true && (
          <strong className={css.forbidden}>{t('premises.forbiddenGas')}</strong>
        )}
      </>
    ),
  });
}

const countNames = [
  'households',
  'gasUsers',
  'notVisitedTwoYears',
  'groupRentals',
  'hardship',
  'elderly',
  'children',
  'disabled',
] as const;

/** Households as counts alone. */
export function HouseholdRecords({ place }: { place: Place }): ReactElement {
  const { t } = useTranslation();
  const counts = useInfiniteQuery(householdCountsQuery(place));
  return (
    <Section title={t('households.title')}>
      <QueryPart name={t('households.title')} query={counts} rows={2}>
        {({ pages }) => {
          const [count] = pages.flatMap((page) => page.items);
          if (count === undefined) return <EmptyNote sentence={t('households.empty')} />;
          return (
            <>
              <Facts
                absent={t('common.notStated')}
                facts={countNames.map((name) => ({
                  name: t(`households.${name}`),
                  value: count[name] === null ? null : String(count[name]),
                }))}
              />
              <p className={css.hint}>{t('households.note')}</p>
            </>
          );
        }}
      </QueryPart>
    </Section>
  );
}
