import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type IssueFilter,
  type QualityIssue,
  qualityIssuesQuery,
} from '../../client/queries/quality-issues.ts';
import type { AreaCode } from '../../domain/area.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import css from './quality.module.css';
import { issueFacts, type OpenPlace, panelOf } from './quality-words.ts';

type IssueRowsProps = {
  readonly label: string;
  readonly filter: IssueFilter;
  readonly areaNames: ReadonlyMap<AreaCode, string>;
  readonly onOpen: OpenPlace;
};

/** Issues as rows; each opens the panel where it is mended. */
export function IssueRows({ label, filter, areaNames, onOpen }: IssueRowsProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const issues = useInfiniteQuery(qualityIssuesQuery(filter));
  return (
    <div className={css.rows}>
      <PagedList
        label={label}
        query={issues}
        keyOf={({ id }) => id}
        rowHeightPixels={60}
        renderItem={(item) => <IssueRow issue={item} areaName={areaNames.get(item.area) ?? ''} />}
        activeKey={active}
        onActiveChange={setActive}
        onOpen={(item) => onOpen(panelOf(item))}
        empty={<EmptyNote sentence={t('quality.noneOfKind')} />}
      />
    </div>
  );
}

function IssueRow({ issue, areaName }: { issue: QualityIssue; areaName: string }): ReactElement {
  const { t } = useTranslation();
  const facts = issueFacts(issue, t);
  return (
    <div className={css.issue}>
      <span className={css.name}>
        {issue.subject.name || issue.place || issue.subject.id}
        {issue.hasPropertyManager === false && (
          <span className={css.flag}>{t('quality.withoutManager')}</span>
        )}
      </span>
      <span className={css.quiet}>{areaName}</span>
      <span className={css.quiet}>{[issue.place, facts].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
