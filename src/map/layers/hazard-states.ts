/** How a hazard shows, the worst first. */
export const hazardStates = ['overdue', 'open', 'rectified'] as const;
export type HazardState = (typeof hazardStates)[number];
