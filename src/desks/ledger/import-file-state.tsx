import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../client/queries/imports.ts';
import { formatCount } from '../../text/format.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './import.module.css';
import { bytesPerMegabyte, importLimits } from './import-limits.ts';
import type { FileRefusal, FileState } from './import-queue.ts';

type ImportFileStateProps = {
  readonly state: FileState;
  readonly isRunning: boolean;
  readonly isCheckedAgain: boolean;
};

/** How far a file is: the step in a word, and what came of it in one sentence. */
export function ImportFileState(props: ImportFileStateProps): ReactElement {
  const { state, isRunning } = props;
  const { t } = useTranslation();
  const isWaiting = !isRunning && (state.step === 'checking' || state.step === 'importing');
  return (
    <div
      className={css.fileState}
      role={state.step === 'refused' ? 'alert' : 'status'}
      data-step={state.step}
    >
      <span className={css.step}>{t(`import.step.${isWaiting ? 'waiting' : state.step}`)}</span>
      <StateSentence {...props} />
    </div>
  );
}

function StateSentence({ state, isCheckedAgain }: ImportFileStateProps): ReactElement | null {
  const { t } = useTranslation();
  switch (state.step) {
    case 'recognising':
    case 'checking':
    case 'importing':
      return null;
    case 'choosing':
      return <span>{t('import.chooseFirst')}</span>;
    case 'checked':
      return <CheckedSentence report={state.report} isCheckedAgain={isCheckedAgain} />;
    case 'done':
      return <Counted report={state.report} sentence="imported" />;
    case 'refused':
      return <RefusalSentence refusal={state.refusal} />;
  }
}

type CheckedSentenceProps = {
  readonly report: ImportReport;
  readonly isCheckedAgain: boolean;
};

function CheckedSentence({ report, isCheckedAgain }: CheckedSentenceProps): ReactElement {
  const { t } = useTranslation();
  const hasRows = report.rows > report.refused;
  return (
    <>
      {(hasRows || !isCheckedAgain) && <Counted report={report} sentence="checked" />}
      {isCheckedAgain && <span>{t('import.checkedAgain')}</span>}
    </>
  );
}

type CountedProps = {
  readonly report: ImportReport;
  readonly sentence: 'checked' | 'imported';
};

function Counted({ report: { rows, refused }, sentence }: CountedProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = {
    rows: formatCount(rows - refused, language),
    refused: formatCount(refused, language),
  };
  if (rows === refused) return <span>{t('import.nothing')}</span>;
  const part = refused === 0 ? 'all' : 'some';
  return <span>{t(`import.sentence.${sentence}.${part}`, counts)}</span>;
}

function RefusalSentence({ refusal }: { refusal: FileRefusal }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (refusal.kind) {
    case 'server':
      return <span>{problemSentence(refusal.error, { t, language })}</span>;
    case 'too-large': {
      const sizes = {
        found: refusal.megabytes,
        megabytes: importLimits.fileBytes / bytesPerMegabyte,
      };
      return <span>{t('import.tooLarge', sizes)}</span>;
    }
    case 'empty':
    case 'sheet':
    case 'shapefile-part':
    case 'unknown-format':
      return <span>{t(`import.refusal.${refusal.kind}`)}</span>;
  }
}
