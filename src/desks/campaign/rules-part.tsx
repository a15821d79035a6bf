import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useWords } from '../../text/use-words.ts';
import { amountOf } from './amount-of.ts';
import { OptionalPart } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Rule = Notice['rules'][number];
type Threshold = Notice['thresholds'][number];

/** The rules of the notice in short words, and its numbers. */
export function RulesPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const { rules, thresholds } = notice;
  return (
    <OptionalPart part="rules" isEmpty={rules.length + thresholds.length === 0}>
      {rules.length > 0 && (
        <>
          <h4>{t('notice.rulesTitle')}</h4>
          <RuleTable rules={rules} />
        </>
      )}
      {thresholds.length > 0 && (
        <>
          <h4>{t('notice.thresholdsTitle')}</h4>
          <ThresholdTable thresholds={thresholds} />
        </>
      )}
    </OptionalPart>
  );
}

function RuleTable({ rules }: { rules: readonly Rule[] }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <ReferenceTable<Rule>
      label={t('notice.rulesTitle')}
      part="rules"
      rows={rules}
      itemOf={({ code }) => code}
      columns={[
        { name: t('notice.column.rule'), cell: ({ name }) => inWords(name), width: '28%' },
        { name: t('notice.column.says'), cell: ({ says }) => inWords(says) },
      ]}
    />
  );
}

function ThresholdTable({ thresholds }: { thresholds: readonly Threshold[] }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const inWords = useWords();
  return (
    <ReferenceTable<Threshold>
      label={t('notice.thresholdsTitle')}
      part="rules"
      rows={thresholds}
      itemOf={({ code }) => code}
      columns={[
        { name: t('notice.column.threshold'), cell: ({ name }) => inWords(name), width: '60%' },
        {
          name: t('notice.column.value'),
          cell: ({ unit, ...threshold }) => amountOf({ ...threshold, unit: unit[language] }, t),
        },
      ]}
    />
  );
}
