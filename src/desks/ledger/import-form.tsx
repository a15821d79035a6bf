import { useMutation } from '@tanstack/react-query';
import { Button, Select, Upload } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportFileInput, importFile, previewImport } from '../../client/queries/imports.ts';
import { type Crs, crsNames } from '../../domain/position.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { bytesPerMegabyte, importLimits } from './import-limits.ts';
import { ImportReportView } from './import-report.tsx';
import css from './ledger.module.css';

type Kind = ImportFileInput['kind'];
const kinds: readonly Kind[] = ['areas', 'compounds', 'buildings', 'hazards'];

/** Choose, check, read what was found, and only then write. */
export function ImportForm({ onImported }: { onImported: () => void }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [kind, setKind] = useState<Kind>('hazards');
  const [crs, setCrs] = useState<Crs>('CGCS2000');
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation({ mutationFn: previewImport });
  const run = useMutation({ mutationFn: importFile, onSuccess: onImported });

  function choose(next: { kind?: Kind; crs?: Crs; file?: File | null }): void {
    if (next.kind !== undefined) setKind(next.kind);
    if (next.crs !== undefined) setCrs(next.crs);
    if (next.file !== undefined) setFile(next.file);
    // What was checked is no longer what would be imported.
    preview.reset();
    run.reset();
  }

  if (run.data !== undefined) {
    return (
      <section className={css.card} aria-label={t('import.doneTitle')}>
        <h2>{t('import.doneTitle')}</h2>
        <ImportReportView report={run.data} />
        <div className={css.buttons}>
          <Button onClick={() => choose({ file: null })}>{t('import.another')}</Button>
        </div>
      </section>
    );
  }

  const isTooLarge = file !== null && file.size > importLimits.fileBytes;
  const input = file === null || isTooLarge ? null : { file, fileName: file.name, kind, crs };
  const taken = preview.data === undefined ? 0 : preview.data.created + preview.data.updated;
  return (
    <section className={css.card} aria-label={t('import.title')}>
      <h2>{t('import.title')}</h2>
      <div className={css.choices}>
        <Field label={t('import.kindTitle')}>
          {(control) => (
            <Select<Kind>
              {...control}
              value={kind}
              onChange={(next) => choose({ kind: next })}
              options={kinds.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t('import.crsTitle')} hint={t('import.crsHint')}>
          {(control) => (
            <Select<Crs>
              {...control}
              value={crs}
              onChange={(next) => choose({ crs: next })}
              options={crsNames.map((value) => ({ value, label: t(`import.crs.${value}`) }))}
            />
          )}
        </Field>
      </div>
      <Upload.Dragger
        accept=".geojson,.json,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(next) => {
          choose({ file: next });
          return false;
        }}
      >
        <div className={css.drop}>
          <Icon name="upload" size={28} />
          <span>{file?.name ?? t('import.drop')}</span>
          <span className={css.quiet}>
            {t('import.limits', {
              megabytes: importLimits.fileBytes / bytesPerMegabyte,
              rows: formatCount(importLimits.rows, language),
            })}
          </span>
        </div>
      </Upload.Dragger>
      {isTooLarge && (
        <p className={css.problem} role="alert">
          {t('import.tooLarge', {
            found: Math.ceil(file.size / bytesPerMegabyte),
            megabytes: importLimits.fileBytes / bytesPerMegabyte,
          })}
        </p>
      )}
      {preview.data === undefined && (
        <div className={css.buttons}>
          <Button
            type="primary"
            disabled={input === null}
            loading={preview.isPending}
            onClick={() => input && preview.mutate(input)}
          >
            {t(preview.isPending ? 'import.previewing' : 'import.preview')}
          </Button>
        </div>
      )}
      {preview.error !== null && <ProblemNote error={preview.error} />}
      {preview.data !== undefined && (
        <>
          <h3>{t('import.previewTitle')}</h3>
          <p className={css.quiet}>{t('import.previewNote')}</p>
          <ImportReportView report={preview.data} />
          <div className={css.buttons}>
            {taken === 0 ? (
              <p className={css.problem}>{t('import.nothing')}</p>
            ) : (
              <Button
                type="primary"
                loading={run.isPending}
                onClick={() => input && run.mutate(input)}
              >
                {run.isPending
                  ? t('import.running')
                  : t('import.run', { rows: formatCount(taken, language) })}
              </Button>
            )}
          </div>
        </>
      )}
      {run.error !== null && <ProblemNote error={run.error} />}
    </section>
  );
}
