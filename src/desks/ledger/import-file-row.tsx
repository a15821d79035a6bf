import { Button, Select } from 'antd';
import { type Dispatch, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../client/queries/imports.ts';
import { rowKinds } from '../../domain/import/columns.ts';
import { crsWords } from '../../domain/import/crs-words.ts';
import { type Crs, crsNames } from '../../domain/position.ts';
import { formatBytes, formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './import.module.css';
import { ImportFileState } from './import-file-state.tsx';
import type { FileEntry, QueueEvent } from './import-queue.ts';
import { ImportReportView } from './import-report.tsx';

type FileRowProps = {
  readonly entry: FileEntry;
  /** It is this file's turn; others of its step wait. */
  readonly isRunning: boolean;
  /** Rows refused in the check may be taken once the files before it are in. */
  readonly isCheckedAgain: boolean;
  /** With one file its report is open at once. */
  readonly isOnly: boolean;
  readonly dispatch: Dispatch<QueueEvent>;
};

/** One file: what it is taken for, how many rows it has, and how far it is. */
export function ImportFileRow(props: FileRowProps): ReactElement {
  const { entry, isRunning, isCheckedAgain, isOnly, dispatch } = props;
  const { t } = useTranslation();
  const reportId = useId();
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const { id, file, state } = entry;
  const report = 'report' in state ? state.report : null;
  const showsReport = isOpen ?? isOnly;
  return (
    <li className={css.file} data-step={state.step}>
      <div className={css.fileHead}>
        <FileName entry={entry} />
        <FileChoices entry={entry} dispatch={dispatch} />
        <ImportFileState state={state} isRunning={isRunning} isCheckedAgain={isCheckedAgain} />
        <div className={css.fileButtons}>
          {report !== null && (
            <Button
              type="text"
              aria-expanded={showsReport}
              aria-controls={reportId}
              aria-label={t('import.showReport', { file: file.name })}
              title={t('import.showReport', { file: file.name })}
              icon={<Icon name={showsReport ? 'caret' : 'chevron'} />}
              onClick={() => setIsOpen(!showsReport)}
            />
          )}
          {state.step !== 'importing' && (
            <Button
              type="text"
              aria-label={t('import.remove', { file: file.name })}
              title={t('import.remove', { file: file.name })}
              icon={<Icon name="close" />}
              onClick={() => dispatch({ type: 'removed', id })}
            />
          )}
        </div>
      </div>
      <div id={reportId} hidden={!showsReport}>
        {report !== null && showsReport && <ImportReportView report={report} />}
      </div>
    </li>
  );
}

function FileName({ entry: { file, recognition } }: { entry: FileEntry }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={css.fileName}>
      <div>{file.name}</div>
      <div className={css.quiet}>
        {formatBytes(file.size, language)}
        {recognition !== null && (
          <>
            {' · '}
            {t('import.rowCount', { rows: formatCount(recognition.rows, language) })}
            {' · '}
            {recognition.encoding.toUpperCase()}
          </>
        )}
      </div>
    </div>
  );
}

type FileChoicesProps = Pick<FileRowProps, 'entry' | 'dispatch'>;

/** What the file was recognised as; both can be put right. */
function FileChoices({ entry, dispatch }: FileChoicesProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, choice, recognition, state } = entry;
  if (recognition === null) return null;
  const isFixed = state.step === 'importing' || state.step === 'done';
  const choose = (change: Partial<FileEntry['choice']>) =>
    dispatch({ type: 'chose', id, choice: change });
  return (
    <div className={css.fileChoices}>
      <Select<ImportKind>
        aria-label={t('import.kindTitle')}
        placeholder={t('import.kindTitle')}
        disabled={isFixed}
        value={choice.kind}
        onChange={(kind) => choose({ kind })}
        options={rowKinds.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
      />
      <Select<Crs>
        aria-label={t('import.crsTitle')}
        placeholder={t('import.crsTitle')}
        disabled={isFixed}
        value={choice.crs}
        onChange={(crs) => choose({ crs })}
        options={crsNames.map((value) => ({ value, label: crsWords(value)[language] }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <p className={css.quiet}>{recognition.crsReason[language]}</p>
    </div>
  );
}
