import { infiniteQueryOptions } from '@tanstack/react-query';
import {
  type ImportKind,
  type ImportReport,
  listImports,
  type Recognition,
  recogniseImport,
  runImport,
  undoImport,
} from '../../contract/imports.ts';
import type { Crs } from '../../domain/position.ts';
import { call, upload } from '../api.ts';
import { queryKeys } from './keys.ts';
import { firstPage, flag, nextPage, pageQuery } from './paging.ts';

/** Past imports, newest first. */
export function importsQuery() {
  return infiniteQueryOptions({
    queryKey: queryKeys.imports,
    queryFn: ({ pageParam, signal }) => call(listImports, { query: pageQuery(pageParam), signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  });
}

export type { ImportKind, ImportReport, Recognition };

type NamedFile = {
  readonly file: Blob;
  readonly fileName: string;
  readonly signal?: AbortSignal;
};

/** What a file holds and in which coordinates, as far as the server can tell. */
export function recogniseFile({ file, fileName, signal }: NamedFile): Promise<Recognition> {
  return upload(recogniseImport, { file, query: { fileName }, ...(signal && { signal }) });
}

export type ImportFileInput = NamedFile & {
  readonly kind: ImportKind;
  readonly crs: Crs;
};

/** Says what the import would do, and writes nothing. */
export function previewImport(input: ImportFileInput): Promise<ImportReport> {
  return sendFile(input, { isPreview: true });
}

/** Imports the file as one batch that can be undone. */
export function importFile(input: ImportFileInput): Promise<ImportReport> {
  return sendFile(input, { isPreview: false });
}

/** Takes a whole import back. */
export function undo({ id }: { id: string }) {
  return call(undoImport, { params: { id } });
}

function sendFile(
  { file, signal, ...query }: ImportFileInput,
  { isPreview }: { isPreview: boolean },
): Promise<ImportReport> {
  return upload(runImport, {
    file,
    query: { ...query, preview: flag(isPreview) },
    ...(signal && { signal }),
  });
}
