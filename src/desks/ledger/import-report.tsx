import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../client/queries/imports.ts';
import { mendSentences } from '../../domain/import/mends.ts';
import { formatCount } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './import.module.css';
import { FaultTable } from './import-faults.tsx';
import { ImportPlaces } from './import-places.tsx';

/** What a file held: the counts add up to its rows, where they lie, and each fault. */
export function ImportReportView({ report }: { report: ImportReport }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = ['rows', 'created', 'updated', 'unchanged', 'refused', 'unplaced'] as const;
  return (
    <div className={css.report}>
      <dl className={css.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`import.${name}`)}</dt>
            <dd>{formatCount(report[name], language)}</dd>
          </div>
        ))}
      </dl>
      <ImportPlaces report={report} />
      <Remarks title={t('import.warnings')} sentences={report.warnings.map((it) => it[language])} />
      <Remarks
        title={t('import.mends')}
        sentences={Object.entries(report.mends).map(([name, count]) =>
          t('import.mendCount', { name: mendSentence(name, language), count }),
        )}
      />
      {report.faultsTotal === 0 ? (
        <p className={css.quiet}>{t('import.noFaults')}</p>
      ) : (
        <FaultTable report={report} />
      )}
    </div>
  );
}

type RemarksProps = { readonly title: string; readonly sentences: readonly string[] };

function Remarks({ title, sentences }: RemarksProps): ReactElement | null {
  if (sentences.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={css.mends}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a mend did, in words; its name for a kind of mend that this page does not know yet. */
function mendSentence(name: string, language: Language): string {
  const sentences: Readonly<Record<string, { zh: string; en: string }>> = mendSentences;
  return sentences[name]?.[language] ?? name;
}
