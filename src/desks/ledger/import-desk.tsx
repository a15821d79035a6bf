import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../../client/queries/district.ts';
import type { Action } from '../../domain/permission.ts';
import { DeleteDemo } from './delete-demo.tsx';
import { ExportAll } from './export-all.tsx';
import css from './import.module.css';
import { ImportAnswer } from './import-answer.tsx';
import { DropZone } from './import-drop-zone.tsx';
import { ImportFiles } from './import-files.tsx';
import { doneReports } from './import-queue.ts';
import { PastImports } from './past-imports.tsx';
import { useImportQueue } from './use-import-queue.ts';

const DeviceIntake = lazy(async () => ({
  default: (await import('./device-intake.tsx')).DeviceIntake,
}));

type ImportDeskProps = {
  readonly actions: ReadonlySet<Action>;
  /** Opens the ledger with the hazards that have no place on the map. */
  readonly onShowUnplaced: () => void;
  /** Goes to another page of the app. */
  readonly onLeave: (path: string) => void;
};

/** Files in, checked first and written as batches that can be taken back; and everything out again. */
export function ImportDesk({ actions, onShowUnplaced, onLeave }: ImportDeskProps): ReactElement {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const district = useQuery(districtQuery()).data;
  // An import may touch everything that is shown.
  const refresh = () => void queryClient.invalidateQueries();
  const { queue, dispatch } = useImportQueue({ onImported: refresh });
  const reports = doneReports(queue);
  const mayImport = actions.has('import.run');
  return (
    // A region that scrolls must be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css.desk} aria-label={t('ledger.tab.imports')} tabIndex={0}>
      <div className={css.column}>
        {district?.isDemo && actions.has('demo.delete') && (
          <DeleteDemo districtName={district.name} onDeleted={onLeave} />
        )}
        {mayImport && (
          <DropZone
            isSmall={queue.entries.length > 0}
            onFiles={(files) => dispatch({ type: 'added', files })}
          />
        )}
        {queue.entries.length > 0 && <ImportFiles queue={queue} dispatch={dispatch} />}
        {reports.length > 0 && <ImportAnswer reports={reports} onShowUnplaced={onShowUnplaced} />}
        {mayImport && (
          <PastImports
            mayUndo={actions.has('import.undo')}
            onUndone={(batch) => {
              dispatch({ type: 'undone', batch });
              refresh();
            }}
          />
        )}
        {actions.has('ingest.manage') && (
          <Suspense fallback={null}>
            <DeviceIntake />
          </Suspense>
        )}
        {district !== undefined && actions.has('export.run') && <ExportAll district={district} />}
      </div>
    </section>
  );
}
