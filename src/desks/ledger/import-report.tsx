import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { previewImport } from '../../client/queries/imports.ts';
import { mendSentences } from '../../domain/import/mends.ts';
import { formatCount } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './ledger.module.css';

type Report = Awaited<ReturnType<typeof previewImport>>;

/** What a file held: the counts add up to its rows, each fault with row, field, found, expected. */
export function ImportReportView({ report }: { report: Report }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = ['rows', 'created', 'updated', 'unchanged', 'refused'] as const;
  const mends = Object.entries(report.mends);
  return (
    <>
      <dl className={css.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`import.${name}`)}</dt>
            <dd>{formatCount(report[name], language)}</dd>
          </div>
        ))}
      </dl>
      {mends.length > 0 && (
        <>
          <h3>{t('import.mends')}</h3>
          <ul className={css.mends}>
            {mends.map(([name, count]) => (
              <li key={name}>
                {t('import.mendCount', { name: mendSentence(name, language), count })}
              </li>
            ))}
          </ul>
        </>
      )}
      {report.faultsTotal === 0 ? (
        <p className={css.quiet}>{t('import.noFaults')}</p>
      ) : (
        <FaultTable faults={report.faults} total={report.faultsTotal} />
      )}
    </>
  );
}

/** What a mend did, in words; its name for a kind of mend that this page does not know yet. */
function mendSentence(name: string, language: Language): string {
  const sentences: Readonly<Record<string, { zh: string; en: string }>> = mendSentences;
  return sentences[name]?.[language] ?? name;
}

/** Drawing more rows helps nobody: the file has to be corrected anyway. */
const faultsInSight = 200;

function FaultTable({ faults, total }: { faults: Report['faults']; total: number }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = faults.slice(0, faultsInSight);
  return (
    <>
      <h3>
        {t('import.faults')}{' '}
        <span className={css.quiet}>
          {t('import.faultsShown', {
            shown: formatCount(shown.length, language),
            total: formatCount(total, language),
          })}
        </span>
      </h3>
      {/* A region that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.faults} aria-label={t('import.faults')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.faultRow')}</th>
              <th scope="col">{t('import.faultField')}</th>
              <th scope="col">{t('import.faultFound')}</th>
              <th scope="col">{t('import.faultExpected')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((fault, index) => (
              // Two faults of one field and row are told apart by their place only.
              <tr key={`${fault.row}-${fault.field}-${index}`}>
                <td>{fault.row ?? '—'}</td>
                <td>{fault.field}</td>
                <td>{fault.found}</td>
                <td>{fault.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
