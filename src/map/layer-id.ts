/** The layers a person can switch, from the ground up. */
export const layerIds = [
  'density',
  'hexagons',
  'areas',
  'compounds',
  'buildings',
  'sites',
  'devices',
  'hazards',
  'alarms',
] as const;
export type LayerId = (typeof layerIds)[number];
