import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { enforcementTracks } from '../../domain/enforcement.ts';
import { defaultParty } from '../../domain/hazard/default-party.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { type FundSource, fundSources } from '../../domain/hazard-details.ts';
import type { HazardStep } from './hazard-verbs.ts';

/** What one source of funds bears. */
type ShareField = `share_${FundSource}`;

export function shareFieldOf(source: FundSource): ShareField {
  return `share_${source}`;
}

/** By the last part of the path in which the server names a field. */
const draftFields = [
  'unit',
  'measure',
  'deadline',
  'rectifyingParty',
  'supervisor',
  'fundsYuan',
  'fundShares',
  ...fundSources.map(shareFieldOf),
  'plan',
  'on',
  'from',
  'checkEveryDays',
  'until',
  'reason',
  'grade',
  'by',
  'basis',
  'category',
  'type',
  'space',
  'checkItem',
  'priority',
  'finder',
  'description',
  'track',
  'violation',
  'takenOn',
  'actions',
  'to',
  'result',
] as const;
export type DraftField = (typeof draftFields)[number];

/** What stands in the fields of a form; empty says nothing, several values are joined by commas. */
export type Draft = Readonly<Record<DraftField, string>>;

export type AskedField = { readonly field: DraftField; readonly isOptional: boolean };

/** A usual term; the person sets another where the notice says so. */
const usualDays = 30;

/** What a form begins with: what the hazard says already, and today. */
export function firstDraft(step: HazardStep, hazard: Hazard, today: CivilDate): Draft {
  const { interimControl: control } = hazard;
  const isControl = step === 'set_control';
  const said = (value: string | number | null | undefined) => String(value ?? '');
  return {
    ...emptyDraft,
    unit: step === 'refer' ? '' : said(hazard.unit),
    measure: said(isControl ? control?.measure : hazard.measure),
    deadline: hazard.deadline ?? addDays(today, usualDays),
    rectifyingParty: said(hazard.rectifyingParty ?? defaultParty(hazard.space, hazard.category)),
    supervisor: said(hazard.supervisor),
    fundsYuan: said(hazard.fundsYuan),
    fundShares: hazard.fundShares.map(({ source }) => source).join(','),
    ...Object.fromEntries(
      hazard.fundShares.map(({ source, yuan }) => [shareFieldOf(source), String(yuan)]),
    ),
    plan: said(hazard.plan),
    on: today,
    from: control?.from ?? today,
    checkEveryDays: said(control?.checkEveryDays),
    until: addDays(hazard.deadline ?? today, usualDays),
    grade: hazard.grade,
    category: hazard.category,
    type: hazard.type,
    space: said(hazard.space),
    checkItem: said(hazard.checkItem),
    priority: said(hazard.priority),
    finder: said(hazard.finder),
    description: hazard.description,
    track: enforcementTracks[0],
    takenOn: today,
    result: 'not_relapsed',
  };
}

// Every field of the list, which is what the type asks for and `fromEntries` does not say.
const emptyDraft = Object.fromEntries(draftFields.map((field) => [field, ''])) as Draft;

/** The fields that a step asks for, in the order of the form. */
export function askedFields(
  step: HazardStep,
  { draft, hazard }: { readonly draft: Draft; readonly hazard: Hazard },
): readonly AskedField[] {
  switch (step) {
    case 'start':
    case 'grant_extension':
      return [];
    case 'assign':
      return [
        ...needed('unit', 'deadline', 'measure'),
        ...optional('rectifyingParty', 'supervisor', 'fundsYuan', 'fundShares'),
        ...needed(...sharingSources(draft).map(shareFieldOf)),
        ...optional('plan'),
      ];
    case 'set_control':
      return needed('measure', 'from', 'checkEveryDays');
    case 'ask_extension':
      return needed('until', 'reason');
    case 'lift_control':
    case 'refuse_extension':
    case 'return':
      return needed('reason');
    case 'rectify':
      return [...needed('on'), ...optional('measure')];
    case 'close':
      return needed('on');
    case 'relapse':
      return needed('on', 'reason');
    case 'look_back':
      return needed('on', 'result', ...(draft.result === 'relapsed' ? (['reason'] as const) : []));
    case 'grade':
      return draft.grade === 'major'
        ? needed('grade', 'by', 'basis', 'on')
        : needed('grade', 'reason');
    case 'amend':
      return amendFields(hazard);
    case 'refer':
      return referFields(draft);
  }
}

/** Who bears the funds, by what is chosen in the form (S3-R7). */
export function sharingSources({ fundShares }: Draft): readonly FundSource[] {
  return fundSources.filter((source) => fundShares.split(',').includes(source));
}

/** Once somebody has been given the hazard, a reason is needed. */
function amendFields({ status }: Hazard): readonly AskedField[] {
  const reason = status === 'unassigned' ? optional('reason') : needed('reason');
  return [
    ...needed('category', 'type', 'description'),
    ...optional('space', 'checkItem', 'priority', 'finder'),
    ...reason,
  ];
}

/** The last two tracks are referrals: the authority that they go to is named. */
export function isReferral({ track }: Draft): boolean {
  return track === 'summon' || track === 'handle_by_law';
}

function referFields(draft: Draft): readonly AskedField[] {
  return [
    ...needed('track', 'violation', 'takenOn'),
    ...optional('unit', 'actions'),
    ...(isReferral(draft) ? needed('to') : []),
  ];
}

function needed(...fields: readonly DraftField[]): readonly AskedField[] {
  return fields.map((field) => ({ field, isOptional: false }));
}

function optional(...fields: readonly DraftField[]): readonly AskedField[] {
  return fields.map((field) => ({ field, isOptional: true }));
}

const shortestProse = 2;
const proseFields: ReadonlySet<DraftField> = new Set([
  'measure',
  'reason',
  'by',
  'basis',
  'description',
  'violation',
]);

type Missing = 'empty' | 'short';

/** What is missing before a form can be sent. */
export function missingFields(
  draft: Draft,
  asked: readonly AskedField[],
): ReadonlyMap<string, Missing> {
  const missing = new Map<string, Missing>();
  for (const { field, isOptional } of asked) {
    const { length } = draft[field].trim();
    if (length === 0 && !isOptional) missing.set(field, 'empty');
    if (length > 0 && length < shortestProse && proseFields.has(field)) missing.set(field, 'short');
  }
  return missing;
}

/** What goes with a field that is changed: a type is one of its category, a check item of its space too. */
export function editOf(field: DraftField, value: string): Partial<Draft> {
  switch (field) {
    case 'category':
      return { category: value, type: '', checkItem: '' };
    case 'space':
      return { space: value, checkItem: '' };
    default:
      return { [field]: value };
  }
}
