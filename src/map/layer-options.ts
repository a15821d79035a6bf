/** What the fill of an area says: the share of its hazards not yet rectified, or of those overdue. */
export const areaMeasures = ['open', 'overdue'] as const;
export type AreaMeasure = (typeof areaMeasures)[number];

/** What the fill of a building says: the worst of its hazards, or its imported risk level. */
export const buildingFills = ['status', 'risk'] as const;
export type BuildingFill = (typeof buildingFills)[number];

/** The switches of single layers. */
export type LayerOptions = {
  readonly areaMeasure: AreaMeasure;
  readonly buildingFill: BuildingFill;
};
