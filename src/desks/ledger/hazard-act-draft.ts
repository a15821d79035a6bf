import type { actOnAll } from '../../client/queries/hazard-acts.ts';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import { actionOfVerb } from '../../domain/hazard/carry-out.ts';
import type { Action } from '../../domain/permission.ts';

export type Act = Parameters<typeof actOnAll>[0];
export type ActVerb = Act['verb'];

/** The steps that can be taken for a whole result, in the order of a hazard's life. */
const actVerbs = [
  'assign',
  'start',
  'set_control',
  'grant_extension',
  'refuse_extension',
  'rectify',
  'close',
  'return',
  'look_back',
] as const satisfies readonly ActVerb[];

export type ActField =
  | 'unit'
  | 'deadline'
  | 'measure'
  | 'on'
  | 'from'
  | 'checkEveryDays'
  | 'reason';
export type ActDraft = Readonly<Record<ActField, string>>;

/** The steps for a whole result that a person may take. */
export function actVerbsFor(actions: ReadonlySet<Action>): readonly ActVerb[] {
  return actVerbs.filter((verb) => actions.has(actionOfVerb[verb]));
}

/** What a step asks for; the measure of an assignment may stay each hazard's own. */
export function actFields(verb: ActVerb): readonly ActField[] {
  switch (verb) {
    case 'assign':
      return ['unit', 'deadline', 'measure'];
    case 'start':
    case 'grant_extension':
      return [];
    case 'set_control':
      return ['measure', 'from', 'checkEveryDays'];
    case 'rectify':
      return ['on', 'measure'];
    case 'return':
    case 'refuse_extension':
      return ['reason'];
    case 'close':
    case 'look_back':
      return ['on'];
  }
}

/** The fields that must be filled in before the step can be previewed. */
export function emptyFields(verb: ActVerb, draft: ActDraft): readonly ActField[] {
  const ownMeasure = verb === 'assign' || verb === 'rectify';
  return actFields(verb).filter(
    (field) => draft[field].trim() === '' && !(field === 'measure' && ownMeasure),
  );
}

/** The act as the server takes it. */
export function actOf(
  verb: ActVerb,
  { draft, filter }: { readonly draft: ActDraft; readonly filter: HazardListFilter },
): Act {
  const common = { filter: actFilter(filter) };
  const measure = draft.measure.trim() === '' ? null : draft.measure.trim();
  const { unit, deadline, on, from } = draft;
  switch (verb) {
    case 'assign':
      return { ...common, verb, input: { unit, deadline, measure } };
    case 'start':
    case 'grant_extension':
      return { ...common, verb };
    case 'set_control': {
      const checkEveryDays = Number(draft.checkEveryDays);
      return { ...common, verb, input: { measure: measure ?? '', from, checkEveryDays } };
    }
    case 'rectify':
      return { ...common, verb, input: { on, measure } };
    case 'return':
    case 'refuse_extension':
      return { ...common, verb, reason: draft.reason.trim() };
    case 'close':
    case 'look_back':
      return { ...common, verb, input: { on } };
  }
}

/** The filter of the table without its order; a list of nothing chosen asks for all. */
function actFilter(filter: HazardListFilter): Act['filter'] {
  const asked = Object.entries(filter).filter(
    ([name, value]) =>
      name !== 'sort' && name !== 'direction' && (!Array.isArray(value) || value.length > 0),
  );
  // The same names and values, without the empty lists.
  return Object.fromEntries(asked) as Act['filter'];
}
