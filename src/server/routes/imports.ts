import { listImports, recogniseImport, runImport, undoImport } from '../../contract/imports.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { chooseCrs } from '../import/choose-crs.ts';
import { recogniseFile } from '../store/imports/recognise-file.ts';
import { previewImport, runImportFile } from '../store/imports/run-import.ts';
import { pageBatches, undoBatch } from '../store/imports/undo-import.ts';

export function bindImports(bind: Bind, { store }: Deps): void {
  bind(runImport, async ({ actor, query, request }) => {
    const { kind, fileName } = query;
    const file = { kind, fileName, crs: chooseCrs(query.crs), bytes: await readBytes(request) };
    return query.preview === 'true'
      ? previewImport(store, actor, file)
      : runImportFile(store, actor, file);
  });
  bind(recogniseImport, async ({ actor, query, request }) =>
    recogniseFile(store, actor, { fileName: query.fileName, bytes: await readBytes(request) }),
  );
  bind(listImports, ({ actor, query }) => pageBatches(store, actor, query));
  bind(undoImport, ({ actor, params }) => undoBatch(store, actor, params.id));
}

async function readBytes(request: Request): Promise<Uint8Array> {
  return new Uint8Array(await request.arrayBuffer());
}
