export const valvePositions = ['open', 'closed', 'unknown'] as const;
export type ValvePosition = (typeof valvePositions)[number];

/** 超压, 欠压, 过流: why a self-closing valve has closed (S1-T2.1). */
export const closingCauses = ['over_pressure', 'under_pressure', 'over_flow'] as const;
export type ClosingCause = (typeof closingCauses)[number];
