import type { Notice } from '../../client/queries/notices.ts';

/** How much of what was found is to be rectified in the campaign of gas, in percent (S1-G4). */
export function rectifiedTarget(notices: readonly Notice[]): number | null {
  const targets = notices.flatMap((notice) => notice.targets);
  return targets.find(({ rows }) => rows.includes('S1-G4'))?.percent ?? null;
}
