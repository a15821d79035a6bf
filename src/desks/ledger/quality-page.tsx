import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { type QualityCounts, qualityCountsQuery } from '../../client/queries/quality-issues.ts';
import type { AreaCode } from '../../domain/area.ts';
import {
  type QualityKind,
  qualityGroups,
  qualityKindNames,
  qualityKinds,
} from '../../domain/quality/quality-kind.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import type { LedgerView } from './ledger-view.ts';
import css from './quality.module.css';
import { QualityCountsTable } from './quality-counts-table.tsx';
import { IssueRows } from './quality-issue-rows.tsx';
import { totalsOf } from './quality-table.ts';
import type { OpenPlace } from './quality-words.ts';

type QualityPageProps = {
  readonly view: Pick<LedgerView, 'area' | 'issue' | 'issueRow'>;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  /** Opens the panel where an issue is mended. */
  readonly onOpen: OpenPlace;
};

/** 数据质量: what is wrong with the records, by community and kind, down to the row that mends it. */
export function QualityPage({ view, onViewChange, onOpen }: QualityPageProps): ReactElement {
  const { t } = useTranslation();
  const counts = useQuery(qualityCountsQuery(view.area));
  const areas = useQuery(areasQuery());
  const names = new Map(areas.data?.items.map(({ code, name }) => [code, name]));
  return (
    <div className={css.page}>
      <section className={css.filters} aria-label={t('quality.filters')}>
        <Select<AreaCode>
          aria-label={t('area.title')}
          placeholder={t('area.title')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={view.area}
          onChange={(area) => onViewChange({ area: area ?? null, issueRow: null })}
          options={areas.data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        />
        <KindSelect kind={view.issue} onChange={(issue) => onViewChange({ issue })} />
        <Button onClick={() => window.print()}>{t('quality.print')}</Button>
      </section>
      {view.issue === null ? (
        <QueryPart name={t('quality.title')} query={counts} rows={8}>
          {({ items }) => (
            <Summary
              rows={items}
              names={names}
              onShow={(issue, issueRow) => onViewChange({ issue, issueRow })}
            />
          )}
        </QueryPart>
      ) : (
        <IssueList
          {...view}
          issue={view.issue}
          names={names}
          onBack={() => onViewChange({ issue: null, issueRow: null })}
          onOpen={onOpen}
        />
      )}
    </div>
  );
}

type KindSelectProps = {
  readonly kind: QualityKind | null;
  readonly onChange: (kind: QualityKind | null) => void;
};

function KindSelect({ kind, onChange }: KindSelectProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Select<QualityKind>
      aria-label={t('quality.kindTitle')}
      placeholder={t('quality.kindTitle')}
      allowClear
      value={kind}
      onChange={(chosen) => onChange(chosen ?? null)}
      options={qualityGroups.map((group) => ({
        label: t(`quality.group.${group}`),
        options: qualityKindNames
          .filter((name) => qualityKinds[name].group === group)
          .map((name) => ({ value: name, label: t(`quality.kind.${name}`) })),
      }))}
    />
  );
}

type SummaryProps = {
  readonly rows: readonly QualityCounts[];
  readonly names: ReadonlyMap<AreaCode, string>;
  readonly onShow: (kind: QualityKind, row: AreaCode | null) => void;
};

function Summary({ rows, names, onShow }: SummaryProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { looked, issues } = totalsOf(rows);
  const found = Object.values(issues).reduce((sum, count) => sum + count, 0);
  const number = (count: number) => formatCount(count, language);
  const sentence = t('quality.looked', {
    hazards: number(looked.hazards),
    buildings: number(looked.buildings),
    compounds: number(looked.compounds),
    others: number(looked.sites + looked.devices + looked.premises),
  });
  if (found === 0) return <EmptyNote sentence={`${sentence}${t('quality.none')}`} />;
  return (
    <>
      <p className={css.looked}>
        {sentence}
        {t('quality.found', { found: number(found) })}
      </p>
      <QualityCountsTable rows={rows} names={names} onShow={onShow} />
    </>
  );
}

type IssueListProps = Pick<LedgerView, 'area' | 'issueRow'> & {
  readonly issue: QualityKind;
  readonly names: ReadonlyMap<AreaCode, string>;
  readonly onBack: () => void;
  readonly onOpen: OpenPlace;
};

function IssueList(props: IssueListProps): ReactElement {
  const { area, issue, issueRow, names, onBack, onOpen } = props;
  const { t } = useTranslation();
  const place = issueRow ?? area;
  const title = [t(`quality.kind.${issue}`), ...(place === null ? [] : [names.get(place) ?? ''])];
  return (
    <section className={css.issues} aria-label={title.join(' · ')}>
      <header className={css.listHead}>
        <Button onClick={onBack}>{t('quality.back')}</Button>
        <h2>{title.join(' · ')}</h2>
      </header>
      <p className={css.quiet}>{t(`quality.about.${issue}`)}</p>
      <IssueRows
        label={title.join(' · ')}
        filter={{
          kind: [issue],
          ...(area !== null && { area }),
          ...(issueRow !== null && { row: issueRow }),
        }}
        areaNames={names}
        onOpen={onOpen}
      />
    </section>
  );
}
