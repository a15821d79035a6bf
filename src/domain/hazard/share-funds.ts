import type { HazardDetails } from '../hazard-details.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type Funds = Pick<HazardDetails, 'fundsYuan' | 'fundShares'>;

/**
 * 政府补贴、多方分担: what several sources bear adds up to the funds (S3-R7). Shares without a sum make
 * it; a sum that nobody has shared out stands alone.
 */
export function shareFunds(
  before: Funds,
  said: { readonly [Field in keyof Funds]?: Funds[Field] | undefined },
): Verdict<Funds, 'funds_differ'> {
  const fundShares = said.fundShares ?? before.fundShares;
  const shared = sumOf(fundShares);
  const isNewlyShared = said.fundShares !== undefined && fundShares.length > 0;
  const usual = isNewlyShared ? null : before.fundsYuan;
  const fundsYuan = (said.fundsYuan === undefined ? usual : said.fundsYuan) ?? shared;
  if (shared !== null && !isSameAmount(shared, fundsYuan ?? 0)) return refuse('funds_differ');
  return accept({ fundsYuan, fundShares });
}

function sumOf(shares: Funds['fundShares']): number | null {
  return shares.length === 0 ? null : shares.reduce((sum, { yuan }) => sum + yuan, 0);
}

/** To the fen. */
function isSameAmount(one: number, other: number): boolean {
  return Math.round(one * 100) === Math.round(other * 100);
}
