import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { exportEverything } from '../../client/queries/exports.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { saveFile } from '../../ui/save-file.ts';
import css from './import.module.css';

type ExportAllProps = {
  readonly district: { readonly name: string; readonly today: string; readonly isDemo: boolean };
};

/** One click gives everything back: all tables and shapes in one zip. */
export function ExportAll({ district }: ExportAllProps): ReactElement {
  const { t } = useTranslation();
  const { name, today, isDemo } = district;
  const exporting = useMutation({
    mutationFn: exportEverything,
    onSuccess: ({ bytes }) => {
      const words = [name, ...(isDemo ? [t('shell.demo')] : []), today];
      saveFile(new Blob([bytes], { type: 'application/zip' }), `${words.join('-')}.zip`);
    },
  });
  return (
    <section className={css.card} aria-label={t('export.title')}>
      <h2>{t('export.title')}</h2>
      <p className={css.quiet}>{t('export.note')}</p>
      <div className={css.all}>
        <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('export.all')}
        </Button>
      </div>
      {exporting.error !== null && <ProblemNote error={exporting.error} />}
    </section>
  );
}
