import type { InspectionBody, InspectionRow } from '../../client/queries/inspections.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { type CheckedItem, type Checker, type Space, visitKinds } from '../../domain/inspection.ts';
import type { Draft } from './draft-form.tsx';
import { type CheckGroup, checkersOf } from './file-rows.ts';

/** Of an item nobody looked at nothing is said. */
export type ItemAnswer = 'in_order' | 'not_in_order' | 'not_looked_at';
export const itemAnswers = ['not_looked_at', 'in_order', 'not_in_order'] as const;

/** What stands in the form of an inspection. */
export type CheckDraft = {
  readonly fields: Draft;
  readonly items: Readonly<Record<string, ItemAnswer>>;
};

type Asked = {
  readonly group: CheckGroup;
  readonly space: Space | null;
  readonly hasPropertyManager: boolean | null;
};

/** Who may be said to have checked; what is common is not checked by its users. */
export function checkersFor({ group, space }: Omit<Asked, 'hasPropertyManager'>) {
  return checkersOf[group].filter((checker) => checker !== 'user' || isOfUsers(space));
}

/** A form for a new inspection: who checks there by itself, and today (S0-O7). */
export function emptyCheck(asked: Asked, today: CivilDate): CheckDraft {
  const fields = { checker: usualChecker(asked), unit: '', inspectedOn: today };
  return {
    fields: { ...fields, visit: '', people: '', contacts: '', confirmedHazards: '' },
    items: {},
  };
}

function usualChecker({ group, space, hasPropertyManager }: Asked): Checker {
  const [first = 'office'] = checkersFor({ group, space });
  if (group !== 'self_check') return first;
  if (isOfUsers(space)) return 'user';
  return hasPropertyManager === false ? 'residents_committee' : 'property_manager';
}

function isOfUsers(space: Space | null): boolean {
  return space === 'non_household_user' || space === 'household_user';
}

/** 同上: who, of which unit, when and how many of the entry before. */
export function sameCheck(
  last: Draft,
  draft: CheckDraft,
  checkers: readonly Checker[],
): CheckDraft {
  const { inspectedOn = '', people = '', contacts = '', checker = '', unit = '' } = last;
  const fits = checkers.some((known) => known === checker);
  const same = { inspectedOn, people, contacts };
  const fields = { ...draft.fields, ...same, ...(fits && { checker, unit }) };
  return { ...draft, fields };
}

/** A form that mends what was entered. */
export function draftOfCheck(inspection: InspectionRow): CheckDraft {
  const { checker, unit, inspectedOn, visit, people, contacts, confirmedHazards, items } =
    inspection;
  const text = (count: number | null) => (count === null ? '' : String(count));
  return {
    fields: {
      checker,
      unit: unit ?? '',
      inspectedOn,
      visit: visit ?? '',
      people: text(people),
      contacts: contacts.join(','),
      confirmedHazards: text(confirmedHazards),
    },
    items: Object.fromEntries(
      items.map(({ code, isInOrder }) => [code, isInOrder ? 'in_order' : 'not_in_order']),
    ),
  };
}

/** What the server takes of a form, but for the place. */
export function checkOf(
  { fields, items }: CheckDraft,
  checkers: readonly Checker[],
): Pick<
  Required<InspectionBody>,
  | 'checker'
  | 'unit'
  | 'inspectedOn'
  | 'visit'
  | 'people'
  | 'contacts'
  | 'confirmedHazards'
  | 'items'
> {
  const [first = 'office'] = checkers;
  return {
    checker: checkers.find((known) => known === fields.checker) ?? first,
    unit: fields.unit || null,
    inspectedOn: fields.inspectedOn ?? '',
    visit: visitKinds.find((visit) => visit === fields.visit) ?? null,
    people: numberOf(fields.people),
    contacts: (fields.contacts ?? '').split(',').filter((id) => id !== ''),
    confirmedHazards: numberOf(fields.confirmedHazards),
    items: Object.entries(items).flatMap(([code, answer]): CheckedItem[] =>
      answer === 'not_looked_at' ? [] : [{ code, isInOrder: answer === 'in_order' }],
    ),
  };
}

export function numberOf(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : Number(trimmed);
}
