import type { CivilDate } from '../civil-date.ts';
import {
  type HazardCategory,
  type HazardGrade,
  type HazardSource,
  type HazardStatus,
  isOpen,
} from '../hazard.ts';
import type { LngLat } from '../position.ts';
import type { hazardColumns } from './columns.ts';
import { isPhrase, readDeadline } from './days.ts';
import { readExternalId } from './external-id.ts';
import { excerpt, inBoth } from './fault.ts';
import { type HazardPaper, readPaper, readParty } from './hazard-paper.ts';
import type { RowCells } from './row-cells.ts';
import { optionalPosition } from './row-geometry.ts';
import { readStatedArea, type StatedArea } from './stated-area.ts';
import { categoryTerms, gradeTerms, sourceTerms, statusTerms } from './terms.ts';
import { tidyProse } from './text.ts';
import { addressValue, dayUntil, nameValue, proseValue, termOf, termValue } from './values.ts';

export type HazardDraft = StatedArea &
  HazardPaper & {
    externalId: string | null;
    /** The id or the name of the building. */
    buildingRef: string | null;
    /** The id or the name of the compound. */
    compoundRef: string | null;
    /** The place in the words of the ledger. */
    placeText: string | null;
    unitName: string | null;
    position: LngLat | null;
    category: HazardCategory;
    type: string;
    description: string;
    grade: HazardGrade;
    /** Who determined a major hazard, and on what ground; null for any other. */
    determination: string | null;
    source: HazardSource;
    status: HazardStatus;
    foundOn: CivilDate;
    deadline: CivilDate | null;
    deadlineText: string | null;
    measure: string | null;
    rectifiedOn: CivilDate | null;
    closedOn: CivilDate | null;
  };

type HazardCells = RowCells<keyof typeof hazardColumns>;
type Dates = Pick<HazardDraft, 'rectifiedOn' | 'closedOn'>;

const categoryValue = termOf(categoryTerms);
const gradeValue = termOf(gradeTerms);
const sourceValue = termOf(sourceTerms);
const statusValue = termOf(statusTerms);

const deadlineExpected = inBoth(
  '日期，如 2024-06-30、2024年6月30日前、2024年6月底',
  'a day such as 2024-06-30 or 2024年6月30日前',
);

const yearExpected = inBoth(
  '写明年份，如 2024年6月30日前',
  'the year as well, such as 2024年6月30日前',
);

/** Reads a hazard; null with faults in `cells`. */
export function readHazardRow(cells: HazardCells): HazardDraft | null {
  const links = readLinks(cells);
  const kind = readKind(cells);
  const foundOn = cells.required('foundOn', dayUntil(cells.options.today));
  const dates = readDates(cells, foundOn);
  const deadline = readDeadlineCell(cells);
  const draft = {
    ...links,
    ...readGrade(cells),
    source: readSource(cells),
    status: readStatus(cells, { ...dates, unitName: links.unitName }),
    measure: cells.optional('measure', proseValue),
    ...readPaper(cells),
    ...deadline,
    ...dates,
  };
  return kind && foundOn !== null ? { ...draft, ...kind, foundOn } : null;
}

function readLinks(cells: HazardCells) {
  return {
    externalId: readExternalId(cells),
    buildingRef: cells.optional('buildingRef', nameValue),
    compoundRef: cells.optional('compoundRef', nameValue),
    placeText: cells.optional('placeText', addressValue),
    ...readStatedArea(cells),
    ...readParty(cells),
    position: optionalPosition(cells),
  };
}

function readKind(
  cells: HazardCells,
): Pick<HazardDraft, 'category' | 'type' | 'description'> | null {
  const category = cells.required('category', categoryValue);
  const type = cells.required('type', termValue);
  const described = cells.optional('description', proseValue);
  if (category === null || type === null) return null;
  if (described === null) cells.mends.add('description-from-type');
  return { category, type, description: described ?? type };
}

/** A major hazard needs a record of its determination. */
function readGrade(cells: HazardCells): Pick<HazardDraft, 'grade' | 'determination'> {
  const stated = cells.optional('grade', gradeValue);
  if (stated === null) cells.mends.add('grade-assumed');
  if (stated !== 'major') return { grade: stated ?? 'ungraded', determination: null };
  const determination = cells.optional('determination', proseValue);
  if (determination !== null) return { grade: 'major', determination };
  cells.mends.add('major-without-determination');
  return { grade: 'ungraded', determination: null };
}

function readSource(cells: HazardCells): HazardSource {
  const stated = cells.optional('source', sourceValue);
  if (stated === null) cells.mends.add('source-assumed');
  return stated ?? 'office';
}

type StatusHints = Dates & Pick<HazardDraft, 'unitName'>;

function readStatus(cells: HazardCells, hints: StatusHints): HazardStatus {
  const stated = cells.optional('status', statusValue);
  const isExact = stated !== null && stated !== 'unrectified';
  if (!isExact) cells.mends.add('status-derived');
  const status = isExact ? stated : derivedStatus(hints, { isOpen: stated === 'unrectified' });
  checkStatus(cells, { ...hints, status });
  return status;
}

function derivedStatus(hints: StatusHints, stated: { isOpen: boolean }): HazardStatus {
  if (!stated.isOpen && hints.closedOn !== null) return 'closed';
  if (!stated.isOpen && hints.rectifiedOn !== null) return 'rectified';
  return hints.unitName === null ? 'unassigned' : 'assigned';
}

/** A status that is behind its own dates: which of the two is right, only the ledger's owner knows. */
function checkStatus(cells: HazardCells, hazard: Dates & Pick<HazardDraft, 'status'>) {
  const isClosed = hazard.closedOn !== null;
  const isBehind =
    (isOpen(hazard.status) && (isClosed || hazard.rectifiedOn !== null)) ||
    (hazard.status === 'rectified' && isClosed);
  const cell = cells.cell('status');
  if (!isBehind || !cell) return;
  const [term] = statusTerms[isClosed ? 'closed' : 'rectified'];
  cells.fault({
    field: cell.header,
    found: excerpt(cell.text),
    expected: inBoth(`“${term}”，或不填完成日期`, `${term}, or no day of completion`),
  });
}

/** The days on which the hazard was rectified and closed, in their order after it was found. */
function readDates(cells: HazardCells, foundOn: CivilDate | null): Dates {
  const day = dayUntil(cells.options.today);
  const rectifiedOn = cells.optional('rectifiedOn', day);
  const closedOn = cells.optional('closedOn', day);
  checkOrder(cells, { field: 'rectifiedOn', day: rectifiedOn, earliest: foundOn });
  checkOrder(cells, { field: 'closedOn', day: closedOn, earliest: rectifiedOn ?? foundOn });
  return { rectifiedOn, closedOn };
}

type Order = {
  field: 'rectifiedOn' | 'closedOn';
  day: CivilDate | null;
  earliest: CivilDate | null;
};

function checkOrder(cells: HazardCells, { field, day, earliest }: Order) {
  if (day === null || earliest === null || day >= earliest) return;
  cells.fault({
    field: cells.cell(field)?.header ?? field,
    found: day,
    expected: inBoth(`不早于 ${earliest} 的日期`, `a day not before ${earliest}`),
  });
}

type Deadline = Pick<HazardDraft, 'deadline' | 'deadlineText'>;

const noDeadline: Deadline = { deadline: null, deadlineText: null };

function readDeadlineCell(cells: HazardCells): Deadline {
  const cell = cells.cell('deadline');
  if (!cell) return noDeadline;
  const { header: field, text } = cell;
  const phrase = readDeadline(text);
  const words = tidyProse(text);
  switch (phrase.kind) {
    case 'day':
      return { deadline: phrase.day, deadlineText: isPhrase(text) ? words : null };
    case 'no-day':
      cells.mends.add('deadline-without-day');
      return { deadline: null, deadlineText: words };
    case 'year-missing':
      return cells.fault({ field, found: excerpt(text), expected: yearExpected }) ?? noDeadline;
    case 'unreadable':
      return cells.fault({ field, found: excerpt(text), expected: deadlineExpected }) ?? noDeadline;
  }
}
