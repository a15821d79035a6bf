/**
 * Who builds and keeps the file and the list of hazards: with a property manager the planning and
 * construction office together with it (S0-O4), without one the community (S0-O6). null: nobody has
 * said whether there is one.
 */
export function ledgerKeeper(
  hasPropertyManager: boolean | null,
): 'planning_office' | 'community' | null {
  if (hasPropertyManager === null) return null;
  return hasPropertyManager ? 'planning_office' : 'community';
}
