import { useMutation } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  exportList,
  formatsOf,
  type ListFormat,
  type ListToExport,
} from '../client/queries/list-exports.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { saveFile } from '../ui/save-file.ts';
import { desks } from './desk-list.ts';
import css from './export-menu.module.css';
import { listToExport } from './list-to-export.ts';
import { useSignedIn } from './signed-in.tsx';
import { usePictureNote } from './use-picture-note.ts';
import type { View } from './view.ts';

const MapPicture = lazy(async () => ({
  default: (await import('./map-picture.tsx')).MapPicture,
}));

/** What is on the screen as a file: the list with all its rows, or the map. */
export function ExportMenu({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" placement="right" content={() => <ExportForms view={view} />}>
      <Button size="small">{t('overview.tools.export')}</Button>
    </Popover>
  );
}

function ExportForms({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const { place } = useSignedIn();
  const list = listToExport(view, place.today);
  return (
    <div className={css.forms}>
      {list === null ? (
        <p className={css.hint}>{t('overview.tools.exportNone')}</p>
      ) : (
        <ListFiles list={list} />
      )}
      <MapFile view={view} />
    </div>
  );
}

function ListFiles({ list }: { readonly list: ListToExport }): ReactElement {
  const { t } = useTranslation();
  const nameOf = useFileName();
  const title = t(`${listWord[list.list]}.list`);
  const exporting = useMutation({
    mutationFn: (format: ListFormat) => exportList(list, format),
    onSuccess: (file, format) => saveFile(file, `${nameOf(title)}.${format}`),
  });
  return (
    <>
      <h3>{t('overview.tools.exportTitle', { list: title })}</h3>
      <p className={css.hint}>{t('overview.tools.exportHint')}</p>
      {formatsOf(list).map((format) => (
        <Button
          key={format}
          loading={exporting.isPending && exporting.variables === format}
          disabled={exporting.isPending}
          onClick={() => exporting.mutate(format)}
        >
          {t(`overview.tools.${format}`)}
        </Button>
      ))}
      {exporting.error !== null && <ProblemNote error={exporting.error} />}
    </>
  );
}

const listWord = {
  hazards: 'hazard',
  areas: 'area',
  units: 'unit',
  buildings: 'building',
  compounds: 'compound',
  sites: 'site',
  devices: 'device',
} as const satisfies Record<ListToExport['list'], string>;

type Drawing = 'none' | 'under-way' | 'failed';

function MapFile({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const { place } = useSignedIn();
  const nameOf = useFileName();
  const note = usePictureNote();
  const [drawing, setDrawing] = useState<Drawing>('none');
  const save = (picture: Blob | null) => {
    if (picture !== null) saveFile(picture, `${nameOf(t('shell.map'))}.png`);
    setDrawing(picture === null ? 'failed' : 'none');
  };
  return (
    <>
      <Button loading={drawing === 'under-way'} onClick={() => setDrawing('under-way')}>
        {t('overview.tools.png')}
      </Button>
      {drawing === 'failed' && <p role="alert">{t('overview.tools.pictureNone')}</p>}
      {drawing === 'under-way' && (
        <Suspense>
          <MapPicture
            view={view}
            layers={view.layers ?? desks.overview.layers ?? []}
            title={place.name}
            note={note}
            onPicture={save}
          />
        </Suspense>
      )}
    </>
  );
}

/** District, what it is, that it is a demonstration, and the day. */
function useFileName(): (what: string) => string {
  const { t } = useTranslation();
  const { name, isDemo, today } = useSignedIn().place;
  return (what) => [name, what, ...(isDemo ? [t('shell.demo')] : []), today].join('-');
}
