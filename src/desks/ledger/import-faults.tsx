import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../client/queries/imports.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { saveFile } from '../../ui/save-file.ts';
import { faultsCsv } from './faults-csv.ts';
import css from './import.module.css';

type Reported = Pick<ImportReport, 'fileName' | 'faults' | 'faultsTotal'>;

/** Drawing more rows helps nobody: the file has to be corrected anyway. */
const faultsInSight = 200;

/** What is wrong with a file, row by row, to read here or to take along. */
export function FaultTable({ report }: { report: Reported }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = report.faults.slice(0, faultsInSight);
  const headers = useFaultHeaders();
  return (
    <div>
      <div className={css.faultsHead}>
        <h3>
          {t('import.faults')}{' '}
          <span className={css.quiet}>
            {t('import.faultsShown', {
              shown: formatCount(shown.length, language),
              total: formatCount(report.faultsTotal, language),
            })}
          </span>
        </h3>
        <SaveFaultsButton reports={[report]} />
      </div>
      {/* A region that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.faults} aria-label={t('import.faults')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headers.slice(1).map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((fault, index) => (
              // Two faults of one field and row are told apart by their place only.
              <tr key={`${fault.row}-${fault.field}-${index}`}>
                <td>{fault.row ?? '—'}</td>
                <td>{fault.field}</td>
                <td>{fault.found}</td>
                <td>{fault.expected[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** The faults of some files as one CSV that an office opens by a double click. */
export function SaveFaultsButton({ reports }: { reports: readonly Reported[] }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const headers = useFaultHeaders();
  async function save(): Promise<void> {
    const rows = reports.flatMap(({ fileName, faults }) =>
      faults.map(({ row, field, found, expected }) => [
        fileName,
        row === undefined ? '' : String(row),
        field,
        found,
        expected[language],
      ]),
    );
    saveFile(await faultsCsv(headers, rows), `${t('import.faults')}.csv`);
  }
  return (
    <Button size="small" onClick={() => void save()}>
      {t('import.saveFaults')}
    </Button>
  );
}

function useFaultHeaders(): readonly string[] {
  const { t } = useTranslation();
  return [
    t('import.file'),
    t('import.faultRow'),
    t('import.faultField'),
    t('import.faultFound'),
    t('import.faultExpected'),
  ];
}
