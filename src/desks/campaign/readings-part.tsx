import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import css from './campaign.module.css';
import { OptionalPart } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Reading = Notice['readings'][number];

/** Where the notice errs or leaves open: its words and how this system reads them, side by side. */
export function ReadingsPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  return (
    <OptionalPart
      part="readings"
      isEmpty={notice.readings.length === 0}
      note={t('notice.readingsNote')}
    >
      <ReferenceTable<Reading>
        label={t('notice.part.readings')}
        part="readings"
        rows={notice.readings}
        itemOf={({ code }) => code}
        columns={[
          {
            name: t('notice.column.kind'),
            cell: ({ kind }) => <span className={css.tag}>{t(`notice.reading.${kind}`)}</span>,
            width: '12%',
          },
          {
            name: t('notice.column.text'),
            cell: ({ text }) => <Quotes text={text} />,
            isChinese: true,
            width: '38%',
          },
          { name: t('notice.column.reading'), cell: (reading) => <Answer reading={reading} /> },
        ]}
      />
    </OptionalPart>
  );
}

function Quotes({ text }: { text: readonly string[] }): ReactElement {
  if (text.length === 0) return <>—</>;
  return (
    <ul>
      {text.map((words) => (
        <li key={words}>「{words}」</li>
      ))}
    </ul>
  );
}

function Answer({ reading }: { reading: Reading }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <div>
      <p>{inWords(reading.reading)}</p>
      {reading.day !== null && (
        <p className={css.quiet}>{t('notice.readingDay', { day: reading.day })}</p>
      )}
    </div>
  );
}
