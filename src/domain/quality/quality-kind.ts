/** What can be wrong with what is on record: not said, against itself, not on the map, on record twice. */
export const qualityGroups = ['missing', 'contradictory', 'unlocated', 'duplicated'] as const;
export type QualityGroup = (typeof qualityGroups)[number];

/** What is looked at; `area` stands for a community. */
export const qualitySubjects = [
  'area',
  'hazard',
  'building',
  'compound',
  'premises',
  'site',
  'device',
] as const;
export type QualitySubject = (typeof qualitySubjects)[number];

/** What a kind is counted among: without it a count of none says nothing. */
export const qualityDenominators = [
  'communities',
  'hazards',
  'dutiableHazards',
  'buildings',
  'highRises',
  'checkedBuildings',
  'compounds',
  'checkedCompounds',
  'premises',
  'sites',
  'devices',
] as const;
export type QualityDenominator = (typeof qualityDenominators)[number];

type KindOf = {
  readonly group: QualityGroup;
  readonly subject: QualitySubject;
  readonly among: QualityDenominator;
};

/** Every kind of the data quality page, in the order in which it is shown. */
export const qualityKinds = {
  community_without_ledger: { group: 'missing', subject: 'area', among: 'communities' },
  hazard_without_unit: { group: 'missing', subject: 'hazard', among: 'dutiableHazards' },
  hazard_without_measure: { group: 'missing', subject: 'hazard', among: 'dutiableHazards' },
  hazard_without_deadline: { group: 'missing', subject: 'hazard', among: 'dutiableHazards' },
  building_without_height: { group: 'missing', subject: 'building', among: 'buildings' },
  building_without_storeys: { group: 'missing', subject: 'building', among: 'buildings' },
  building_without_address: { group: 'missing', subject: 'building', among: 'buildings' },
  high_rise_without_head: { group: 'missing', subject: 'building', among: 'highRises' },
  compound_without_contact: { group: 'missing', subject: 'compound', among: 'compounds' },
  compound_management_unknown: { group: 'missing', subject: 'compound', among: 'compounds' },
  building_confirmed_differs: {
    group: 'contradictory',
    subject: 'building',
    among: 'checkedBuildings',
  },
  building_rectified_exceeds: {
    group: 'contradictory',
    subject: 'building',
    among: 'checkedBuildings',
  },
  compound_confirmed_differs: {
    group: 'contradictory',
    subject: 'compound',
    among: 'checkedCompounds',
  },
  compound_rectified_exceeds: {
    group: 'contradictory',
    subject: 'compound',
    among: 'checkedCompounds',
  },
  compound_reported_differs: {
    group: 'contradictory',
    subject: 'compound',
    among: 'compounds',
  },
  rectified_before_found: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  closed_before_rectified: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  deadline_before_found: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  major_without_determination: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  type_of_other_category: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  storeys_against_height: { group: 'contradictory', subject: 'building', among: 'buildings' },
  bottled_gas_upstairs: { group: 'contradictory', subject: 'premises', among: 'premises' },
  hazard_outside_area: { group: 'contradictory', subject: 'hazard', among: 'hazards' },
  building_outside_area: { group: 'contradictory', subject: 'building', among: 'buildings' },
  compound_outside_area: { group: 'contradictory', subject: 'compound', among: 'compounds' },
  site_outside_area: { group: 'contradictory', subject: 'site', among: 'sites' },
  device_outside_area: { group: 'contradictory', subject: 'device', among: 'devices' },
  hazard_unlocated: { group: 'unlocated', subject: 'hazard', among: 'hazards' },
  compound_unlocated: { group: 'unlocated', subject: 'compound', among: 'compounds' },
  site_unlocated: { group: 'unlocated', subject: 'site', among: 'sites' },
  device_unlocated: { group: 'unlocated', subject: 'device', among: 'devices' },
  hazard_duplicated: { group: 'duplicated', subject: 'hazard', among: 'hazards' },
  building_duplicated: { group: 'duplicated', subject: 'building', among: 'buildings' },
  device_duplicated: { group: 'duplicated', subject: 'device', among: 'devices' },
} as const satisfies Record<string, KindOf>;
export type QualityKind = keyof typeof qualityKinds;

export const qualityKindNames = Object.keys(qualityKinds) as [QualityKind, ...QualityKind[]];

/** The kinds that are said of one sort of object. */
export type KindsOf<Subject extends QualitySubject> = {
  [Kind in QualityKind]: (typeof qualityKinds)[Kind]['subject'] extends Subject ? Kind : never;
}[QualityKind];

/** What an issue is told with, each where its kind is about it. */
export const issueNumbers = [
  'confirmed',
  'recorded',
  'rectified',
  'reportedHazards',
  'reportedRectified',
  'heightMeters',
  'storeys',
  'floor',
  'said',
  'sayable',
] as const;
export const issueDays = ['foundOn', 'rectifiedOn', 'closedOn', 'deadline'] as const;
