import type { ReactElement } from 'react';
import type { HazardRow } from '../../client/queries/hazards.ts';
import type { Action } from '../../domain/permission.ts';
import { FileList } from './file-list.tsx';
import { FileSheets } from './file-sheets.tsx';
import type { LedgerView } from './ledger-view.ts';

type FilesPartProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly onOpen: (hazard: HazardRow) => void;
};

/** 楼栋档案: one place with its sheets, or the list to choose it from. */
export function FilesPart({ view, onViewChange, actions, onOpen }: FilesPartProps): ReactElement {
  const { open } = view.files;
  if (open === null) return <FileList view={view} onViewChange={onViewChange} />;
  return (
    <FileSheets
      key={`${open.kind}:${open.id}`}
      place={open}
      actions={actions}
      onOpenHazard={onOpen}
      onBack={() => onViewChange({ files: { ...view.files, open: null } })}
    />
  );
}
