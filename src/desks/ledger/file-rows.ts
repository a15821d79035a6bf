import type { InspectionRow } from '../../client/queries/inspections.ts';
import type { PremisesRow } from '../../client/queries/premises.ts';
import type { Checker, Space } from '../../domain/inspection.ts';
import { spaceOfUser } from '../../domain/premises.ts';

/** The three groups of columns of a building file (S0-T1), and what offices look at beside them. */
export const checkGroups = ['self_check', 'gas_check', 'power_check', 'office_check'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** Who may check in a group. */
export const checkersOf: Record<CheckGroup, readonly Checker[]> = {
  self_check: ['property_manager', 'residents_committee', 'user'],
  gas_check: ['gas_company'],
  power_check: ['power_company'],
  office_check: ['community', 'grid_worker', 'police', 'office'],
};

/** The column group that an inspection stands in. */
export function groupOf({ checker }: Pick<InspectionRow, 'checker'>): CheckGroup {
  return checkGroups.find((group) => checkersOf[group].includes(checker)) ?? 'office_check';
}

/** What is looked at: a space, or one user in it. */
type Looked = { readonly space: Space; readonly premises: PremisesRow | null };

/** A row of the sheet with its inspections by group, the newest first. */
export type FileRow = Looked & {
  readonly key: string;
  /** The place of a user among those of its kind, from 1; null for a space as a whole. */
  readonly ordinal: number | null;
  readonly checks: Readonly<Record<CheckGroup, readonly InspectionRow[]>>;
  /** 确认隐患数: of the newest inspection that confirmed a number; null: none has. */
  readonly confirmed: number | null;
};

type Records = {
  readonly inspections: readonly InspectionRow[];
  readonly premises: readonly PremisesRow[];
};

const fixedSpaces = ['transfer_floor', 'basement', 'corridor'] as const;
const userSpaces = ['non_household_user', 'household_user'] as const;

/** The rows of a sheet in the order of the notice: its spaces, then as many users as there are (S0-T1r). */
export function fileRowsOf({ inspections, premises }: Records): readonly FileRow[] {
  const rowOf = (looked: Looked, ordinal: number | null = null) =>
    toRow(inspections, looked, ordinal);
  const fixed = fixedSpaces.map((space) => rowOf({ space, premises: null }));
  const users = userSpaces.flatMap((space) => {
    const own = premises.filter(({ kind }) => spaceOfUser(kind) === space);
    const rows = own.map((user, index) => rowOf({ space, premises: user }, index + 1));
    const whole = rowOf({ space, premises: null });
    return own.length === 0 || isInspected(whole) ? [...rows, whole] : rows;
  });
  // The notice has it in the professional inspection alone, and gives it no row (S0-E4b).
  const charging = rowOf({ space: 'charging_facility', premises: null });
  return [...fixed, ...users, charging];
}

/** Inspections of a place as a whole, such as the eight questions of a high-rise. */
export function wholeChecksOf({ inspections }: Pick<Records, 'inspections'>) {
  return inspections.filter(({ space }) => space === null).sort(newestFirst);
}

function toRow(
  inspections: readonly InspectionRow[],
  looked: Looked,
  ordinal: number | null,
): FileRow {
  const { space, premises } = looked;
  const id = premises?.id ?? null;
  const own = inspections
    .filter((inspection) => inspection.space === space && inspection.premises === id)
    .sort(newestFirst);
  const of = (group: CheckGroup) => own.filter((inspection) => groupOf(inspection) === group);
  return {
    ...looked,
    key: id ?? space,
    ordinal,
    checks: {
      self_check: of('self_check'),
      gas_check: of('gas_check'),
      power_check: of('power_check'),
      office_check: of('office_check'),
    },
    confirmed:
      own.find(({ confirmedHazards }) => confirmedHazards !== null)?.confirmedHazards ?? null,
  };
}

function newestFirst(one: InspectionRow, other: InspectionRow): number {
  const byDay = other.inspectedOn.localeCompare(one.inspectedOn);
  return byDay === 0 ? other.id.localeCompare(one.id) : byDay;
}

function isInspected({ checks }: FileRow): boolean {
  return checkGroups.some((group) => checks[group].length > 0);
}
