/** The layers a person can switch, from the ground up. */
export const layerIds = ['density', 'areas', 'buildings', 'alarms'] as const;
export type LayerId = (typeof layerIds)[number];
