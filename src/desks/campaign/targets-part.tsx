import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords, type Words } from '../../text/use-words.ts';
import css from './campaign.module.css';
import { DueDay } from './due-day.tsx';
import { OptionalPart } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Target = Notice['targets'][number];

/** What the campaign is to reach, and what is counted over what. */
export function TargetsPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { targets, issuedOn } = notice;
  return (
    <OptionalPart part="targets" isEmpty={targets.length === 0}>
      <ReferenceTable<Target>
        label={t('notice.part.targets')}
        part="targets"
        rows={targets}
        itemOf={({ code }) => code}
        columns={[
          { name: t('notice.column.target'), cell: ({ name }) => inWords(name), width: '30%' },
          {
            name: t('notice.column.measure'),
            cell: ({ measure }) => measureOf(measure, inWords),
            width: '28%',
          },
          {
            name: t('notice.column.percent'),
            cell: (target) =>
              valueOf(target) ?? <span className={css.quiet}>{t('notice.noPercent')}</span>,
            width: '12%',
          },
          {
            name: t('notice.column.due'),
            cell: ({ by }) => <DueDay day={by} issuedOn={issuedOn} />,
            width: '16%',
          },
          {
            name: t('notice.column.phrase'),
            cell: ({ phrase }) => phrase,
            isChinese: true,
            isQuiet: true,
          },
        ]}
      />
    </OptionalPart>
  );
}

/** What is counted, over what where that is said. */
function measureOf(measure: Target['measure'], inWords: (words: Words) => string): string {
  if (measure === null) return '—';
  const { numerator, denominator } = measure;
  return denominator === null
    ? inWords(numerator)
    : `${inWords(numerator)} ÷ ${inWords(denominator)}`;
}

/** The number aimed at; null where the notice sets none. */
function valueOf({ percent, count }: Target): string | null {
  if (percent !== null) return `${percent}%`;
  return count === null ? null : String(count);
}
