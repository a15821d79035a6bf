import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ImportForm } from './import-form.tsx';
import css from './ledger.module.css';
import { PastImports } from './past-imports.tsx';

/** Files in: checked first, then imported as one batch that can be taken back. */
export function ImportDesk({ mayUndo }: { mayUndo: boolean }): ReactElement {
  const queryClient = useQueryClient();
  return (
    <div className={css.imports}>
      {/* An import may touch everything that is shown. */}
      <ImportForm onImported={() => void queryClient.invalidateQueries()} />
      <PastImports mayUndo={mayUndo} onUndone={() => void queryClient.invalidateQueries()} />
    </div>
  );
}
