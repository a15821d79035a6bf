import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { type BuildingRow, buildingsQuery } from '../../client/queries/buildings.ts';
import { type CompoundRow, compoundsQuery } from '../../client/queries/compounds.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type FileGap, fileGaps } from '../../domain/building.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import css from './ledger.module.css';
import { type FileKind, type FilePlace, fileKinds, type LedgerView } from './ledger-view.ts';

type FileListProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
};

/** The buildings and compounds to choose from, narrowed to those whose file lacks something. */
export function FileList({ view, onViewChange }: FileListProps): ReactElement {
  const open = (place: FilePlace) => onViewChange({ files: { ...view.files, open: place } });
  return (
    <>
      <FileFilters view={view} onViewChange={onViewChange} />
      <div className={css.table}>
        {view.files.kind === 'building' ? (
          <BuildingFiles view={view} onOpen={open} />
        ) : (
          <CompoundFiles view={view} onOpen={open} />
        )}
      </div>
    </>
  );
}

function FileFilters({ view, onViewChange }: FileListProps): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  const { files } = view;
  return (
    <section className={css.filters} aria-label={t('file.filters')}>
      <SearchBox
        label={t('file.search')}
        text={view.text}
        onSearch={(text) => onViewChange({ text })}
      />
      <Segmented<FileKind>
        aria-label={t('file.kinds')}
        value={files.kind}
        onChange={(kind) => onViewChange({ files: { kind, lacks: null, open: null } })}
        options={fileKinds.map((value) => ({ value, label: t(`file.kind.${value}`) }))}
      />
      <Select<AreaCode>
        aria-label={t('area.title')}
        placeholder={t('area.title')}
        allowClear
        value={view.area}
        onChange={(area) => onViewChange({ area: area ?? null })}
        options={(areas.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      {files.kind === 'building' && (
        <Select<FileGap>
          aria-label={t('file.lacksTitle')}
          placeholder={t('file.lacksTitle')}
          allowClear
          value={files.lacks}
          onChange={(lacks) => onViewChange({ files: { ...files, lacks: lacks ?? null } })}
          options={fileGaps.map((value) => ({ value, label: t(`file.lacks.${value}`) }))}
        />
      )}
    </section>
  );
}

type ListProps = { readonly view: LedgerView; readonly onOpen: (place: FilePlace) => void };

function BuildingFiles({ view, onOpen }: ListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const { lacks } = view.files;
  const buildings = useInfiniteQuery(
    buildingsQuery({ ...placeFilter(view), ...(lacks !== null && { lacks }) }),
  );
  return (
    <PagedList<BuildingRow>
      label={t('file.kind.building')}
      query={buildings}
      keyOf={idOf}
      rowHeightPixels={52}
      renderItem={(building) => (
        <FileRow
          name={building.name || building.id}
          detail={building.address}
          state={
            building.inspectedOn === null
              ? t('building.neverInspected')
              : t('file.inspectedOn', { day: building.inspectedOn })
          }
        />
      )}
      activeKey={active}
      onActiveChange={setActive}
      onOpen={({ id }) => onOpen({ kind: 'building', id })}
      empty={<EmptyNote sentence={t('file.listEmpty')} />}
    />
  );
}

function CompoundFiles({ view, onOpen }: ListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(null);
  const compounds = useInfiniteQuery(compoundsQuery(placeFilter(view)));
  return (
    <PagedList<CompoundRow>
      label={t('file.kind.compound')}
      query={compounds}
      keyOf={idOf}
      rowHeightPixels={52}
      renderItem={({ name, address, isOld }) => (
        <FileRow name={name} detail={address} state={isOld ? t('compound.isOld') : ''} />
      )}
      activeKey={active}
      onActiveChange={setActive}
      onOpen={({ id }) => onOpen({ kind: 'compound', id })}
      empty={<EmptyNote sentence={t('file.listEmpty')} />}
    />
  );
}

function placeFilter({ area, text }: LedgerView) {
  return { ...(area !== null && { area }), ...(text !== '' && { text }) };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

type FileRowProps = {
  readonly name: string;
  readonly detail: string | null;
  readonly state: string;
};

function FileRow({ name, detail, state }: FileRowProps): ReactElement {
  return (
    <div className={css.fileRow}>
      <span>{name}</span>
      <span className={css.quiet}>{detail}</span>
      <span className={css.quiet}>{state}</span>
    </div>
  );
}
