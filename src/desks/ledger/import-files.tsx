import { Button, Progress } from 'antd';
import type { Dispatch, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './import.module.css';
import { ImportFileRow } from './import-file-row.tsx';
import {
  type FileQueue,
  filesToImport,
  importProgress,
  isCheckedAgain,
  nextTask,
  type QueueEvent,
  rowsToTake,
} from './import-queue.ts';

type ImportFilesProps = {
  readonly queue: FileQueue;
  readonly dispatch: Dispatch<QueueEvent>;
};

/** The dropped files as a list, and the one button that imports them all in their order. */
export function ImportFiles({ queue, dispatch }: ImportFilesProps): ReactElement {
  const { t } = useTranslation();
  const running = nextTask(queue)?.entry.id ?? null;
  return (
    <section className={css.card} aria-label={t('import.files')}>
      <h2>{t('import.files')}</h2>
      <ul>
        {queue.entries.map((entry) => (
          <ImportFileRow
            key={entry.id}
            entry={entry}
            isRunning={entry.id === running}
            isCheckedAgain={isCheckedAgain(entry, queue)}
            isOnly={queue.entries.length === 1}
            dispatch={dispatch}
          />
        ))}
      </ul>
      <ImportAll queue={queue} dispatch={dispatch} />
    </section>
  );
}

function ImportAll({ queue, dispatch }: ImportFilesProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const progress = importProgress(queue);
  if (progress !== null) return <ImportBar {...progress} />;
  const files = filesToImport(queue);
  if (files.length === 0) return null;
  const rows = files.reduce((sum, entry) => sum + rowsToTake(entry), 0);
  return (
    <div className={css.all}>
      <Button
        type="primary"
        size="large"
        disabled={nextTask(queue) !== null}
        onClick={() => dispatch({ type: 'confirmed' })}
      >
        {t('import.all')}
      </Button>
      <p className={css.quiet}>
        {t('import.allNote', { files: files.length, rows: formatCount(rows, language) })}
      </p>
    </div>
  );
}

function ImportBar({ rows, total }: { rows: number; total: number }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <output className={css.progress}>
      <Progress
        percent={Math.round((100 * rows) / Math.max(1, total))}
        status="active"
        aria-label={t('import.step.importing')}
      />
      <span className={css.quiet}>
        {t('import.progress', {
          rows: formatCount(rows, language),
          total: formatCount(total, language),
        })}
      </span>
    </output>
  );
}
