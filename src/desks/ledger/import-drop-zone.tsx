import { Button } from 'antd';
import { type DragEvent, type ReactElement, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Icon } from '../../ui/icon.tsx';
import { bundleShapefiles } from './bundle-shapefiles.ts';
import { filesOfDrop, visibleFiles } from './dropped-files.ts';
import css from './import.module.css';
import { bytesPerMegabyte, importLimits, readableEndings } from './import-limits.ts';

type DropZoneProps = {
  /** Small once files are there: then they are what matters. */
  readonly isSmall: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where the tables of an office come in: drop, click, or Enter; many files and whole folders. */
export function DropZone({ isSmall, onFiles }: DropZoneProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOver, setIsOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = async (found: readonly File[]) => onFiles(await bundleShapefiles(found));
  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    void filesOfDrop(event.dataTransfer).then(take);
  }
  function choose(input: HTMLInputElement): void {
    void take(visibleFiles([...(input.files ?? [])]));
    // The same file may be chosen again after it was corrected.
    input.value = '';
  }
  return (
    <section className={css.zone} aria-label={t('import.title')}>
      <button
        type="button"
        className={css.drop}
        data-small={isSmall}
        data-over={isOver}
        onClick={() => files.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={isSmall ? 22 : 36} />
        <span className={css.dropTitle}>{t('import.dropTitle')}</span>
        <span className={css.quiet}>{t('import.dropHint')}</span>
        <span className={css.quiet}>
          {t('import.limits', {
            megabytes: importLimits.fileBytes / bytesPerMegabyte,
            rows: formatCount(importLimits.rows, language),
          })}
        </span>
      </button>
      <div className={css.zoneMore}>
        <p className={css.quiet}>{t('import.sheetsLater')}</p>
        <Button size="small" onClick={() => folder.current?.click()}>
          {t('import.chooseFolder')}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t('import.chooseFiles')}
        accept={readableEndings.join()}
        onChange={({ target }) => choose(target)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t('import.chooseFolder')}
        // React has no type for it, the browsers all know it.
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => choose(target)}
      />
    </section>
  );
}
