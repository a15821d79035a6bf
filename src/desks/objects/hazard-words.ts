import type { DraftField } from './hazard-draft.ts';
import type { HazardStep } from './hazard-verbs.ts';

/** What the page calls the fields of a hazard; one that people do not read, such as an id, is not named. */
const words = {
  area: 'area.title',
  building: 'hazard.building',
  compound: 'object.compound',
  position: 'hazard.report.place',
  placeText: 'hazard.placeText',
  category: 'hazard.categoryTitle',
  type: 'hazard.type',
  description: 'hazard.description',
  grade: 'hazard.gradeTitle',
  determination: 'hazard.determination',
  source: 'hazard.sourceTitle',
  status: 'hazard.statusTitle',
  foundOn: 'hazard.foundOn',
  unit: 'hazard.unit',
  measure: 'hazard.measure',
  deadline: 'hazard.deadline',
  rectifiedOn: 'hazard.rectifiedOn',
  closedOn: 'hazard.closedOn',
  relapses: 'hazard.relapses',
  relapsedOn: 'hazard.relapsedOn',
  lookedBackOn: 'hazard.lookedBackOn',
  space: 'hazard.space',
  checkItem: 'hazard.checkItem',
  finder: 'hazard.finder',
  rectifyingParty: 'hazard.partyTitle',
  supervisor: 'hazard.supervisor',
  leader: 'hazard.leader',
  fundsYuan: 'hazard.funds',
  fundShares: 'hazard.fundShares',
  plan: 'hazard.plan',
  priority: 'hazard.priorityTitle',
  interimControl: 'hazard.controlTitle',
  extension: 'hazard.extensionTitle',
} as const;

type NamedField = keyof typeof words;

/** The key of the word for a field of a hazard; null for one that has none. */
export function hazardFieldWord(field: string): (typeof words)[NamedField] | null {
  return isNamed(field) ? words[field] : null;
}

function isNamed(field: string): field is NamedField {
  return Object.hasOwn(words, field);
}

/** The words of the forms' own fields. */
const formWords = {
  from: 'hazard.controlFrom',
  checkEveryDays: 'hazard.checkEveryDays',
  until: 'hazard.until',
  reason: 'hazard.reason',
  by: 'hazard.determinedBy',
  basis: 'hazard.basis',
  track: 'hazard.trackTitle',
  violation: 'hazard.violation',
  takenOn: 'hazard.takenOn',
  actions: 'hazard.measuresTaken',
  to: 'hazard.authority',
  result: 'hazard.resultTitle',
  share_government: 'hazard.fundSource.government',
  share_maintenance_fund: 'hazard.fundSource.maintenance_fund',
  share_property_manager: 'hazard.fundSource.property_manager',
  share_owners: 'hazard.fundSource.owners',
  share_responsible_unit: 'hazard.fundSource.responsible_unit',
  share_other: 'hazard.fundSource.other',
} as const;

/** The key of the word for a field of a step's form. */
export function draftFieldWord(step: HazardStep, field: DraftField) {
  switch (field) {
    case 'on':
      return dayWord(step);
    case 'measure':
      return step === 'set_control' ? 'hazard.controlMeasure' : words.measure;
    case 'unit':
      return step === 'refer' ? 'hazard.actingUnit' : words.unit;
    default:
      return ownWords[field];
  }
}

const ownWords = { ...words, ...formWords };

function dayWord(step: HazardStep) {
  switch (step) {
    case 'rectify':
      return words.rectifiedOn;
    case 'look_back':
      return words.lookedBackOn;
    case 'relapse':
      return words.relapsedOn;
    case 'grade':
      return 'hazard.determinedOn';
    default:
      return words.closedOn;
  }
}
