import { listImports, runImport, undoImport } from '../../contract/imports.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { previewImport, runImportFile } from '../store/imports/run-import.ts';
import { pageBatches, undoBatch } from '../store/imports/undo-import.ts';

export function bindImports(bind: Bind, { store }: Deps): void {
  bind(runImport, async ({ actor, query, request }) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const file = { kind: query.kind, crs: query.crs, fileName: query.fileName, bytes };
    return query.preview === 'true'
      ? previewImport(store, actor, file)
      : runImportFile(store, actor, file);
  });
  bind(listImports, ({ actor, query }) => pageBatches(store, actor, query));
  bind(undoImport, ({ actor, params }) => undoBatch(store, actor, params.id));
}
