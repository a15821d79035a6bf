import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords, type Words } from '../../text/use-words.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import css from './campaign.module.css';
import { Part } from './part.tsx';
import { periodOf } from './period.ts';
import { ReferenceTable } from './reference-table.tsx';

type System = Notice['systems'][number];

/** Who issued what when, on which ground and over which time; and the lists the notice names. */
export function SummaryPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Part part="summary">
      <div className={css.facts}>
        <Facts facts={factsOf(notice, { t, inWords })} absent={t('common.notStated')} />
      </div>
      {notice.systems.length > 0 && (
        <>
          <h4>{t('notice.systems')}</h4>
          <ReferenceTable<System>
            label={t('notice.systems')}
            part="summary"
            rows={notice.systems}
            itemOf={({ code }) => code}
            columns={[
              { name: t('notice.column.name'), cell: ({ name }) => inWords(name), width: '70%' },
              {
                name: t('notice.column.kind'),
                cell: ({ kind }) => t(`notice.system.${kind}`),
                isQuiet: true,
              },
            ]}
          />
        </>
      )}
    </Part>
  );
}

type Say = { readonly t: TFunction; readonly inWords: (words: Words) => string };

function factsOf(notice: Notice, { t, inWords }: Say): readonly Fact[] {
  const { campaign, issuer } = notice;
  return [
    { name: t('notice.fact.title'), value: inWords(notice.title) },
    {
      name: t('notice.fact.issuer'),
      value: `${inWords(issuer)} · ${t(`notice.level.${issuer.level}`)}`,
    },
    { name: t('notice.fact.number'), value: notice.documentNumber ?? t('notice.noNumber') },
    { name: t('notice.fact.issuedOn'), value: notice.issuedOn },
    { name: t('notice.fact.upstream'), value: <Lines lines={notice.upstream} /> },
    { name: t('notice.fact.campaign'), value: inWords(campaign.name) },
    { name: t('notice.fact.objects'), value: <Lines lines={campaign.objects.map(inWords)} /> },
    { name: t('notice.fact.period'), value: <Period notice={notice} /> },
    { name: t('notice.fact.closeLabel'), value: campaign.closeLabel },
    { name: t('notice.fact.reportedRate'), value: t(`notice.rate.${campaign.reportedRate}`) },
  ];
}

/** The days, with the words that they were read from. */
function Period({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const { phrase } = notice.campaign;
  return (
    <>
      {periodOf(notice.campaign, t)}
      {phrase !== null && <span className={css.quiet}> {phrase}</span>}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
