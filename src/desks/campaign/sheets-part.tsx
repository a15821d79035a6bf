import type { ReactElement } from 'react';
import type { Notice } from '../../client/queries/notices.ts';
import { OfficialSheet } from './official-sheet.tsx';
import { OptionalPart } from './part.tsx';

/** The tables of the notice as they are printed. */
export function SheetsPart({ notice }: { notice: Notice }): ReactElement {
  return (
    <OptionalPart part="sheets" isEmpty={notice.tables.length === 0}>
      {notice.tables.map((sheet) => (
        <OfficialSheet key={sheet.code} sheet={sheet} />
      ))}
    </OptionalPart>
  );
}
