import type { ReactElement } from 'react';
import type { Notice } from '../../client/queries/notices.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { DutiesPart } from './duties-part.tsx';
import { ListsPart } from './lists-part.tsx';
import { OfficesPart } from './offices-part.tsx';
import { PhasesPart } from './phases-part.tsx';
import { ReadingsPart } from './readings-part.tsx';
import { RulesPart } from './rules-part.tsx';
import { SheetsPart } from './sheets-part.tsx';
import { SummaryPart } from './summary-part.tsx';
import { TargetsPart } from './targets-part.tsx';

/** Everything a notice asks for, in the order of the index. */
export function NoticeParts(props: {
  readonly notice: Notice;
  readonly today: CivilDate;
}): ReactElement {
  const { notice, today } = props;
  return (
    <>
      <SummaryPart notice={notice} />
      <PhasesPart notice={notice} today={today} />
      <DutiesPart notice={notice} />
      <TargetsPart notice={notice} />
      <ListsPart notice={notice} />
      <SheetsPart notice={notice} />
      <RulesPart notice={notice} />
      <OfficesPart notice={notice} />
      <ReadingsPart notice={notice} />
    </>
  );
}
