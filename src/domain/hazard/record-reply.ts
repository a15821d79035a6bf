import type { CivilDate } from '../civil-date.ts';
import type { Enforcement } from '../enforcement.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';

export type AuthorityReply = {
  readonly reply: string;
  readonly on: CivilDate;
  readonly today: CivilDate;
};

/** What the authority answered to a referral; of its work nothing else is kept (B5.7). */
export function recordReply(
  enforcement: Enforcement,
  { reply, on, today }: AuthorityReply,
): Verdict<
  Enforcement,
  'not_referred' | 'already_replied' | 'replied_before_referred' | 'replied_in_future'
> {
  const { referral } = enforcement;
  if (referral === null) return refuse('not_referred');
  if (referral.repliedOn !== null) return refuse('already_replied');
  if (on < referral.on) return refuse('replied_before_referred');
  if (on > today) return refuse('replied_in_future');
  return accept({ ...enforcement, referral: { ...referral, reply, repliedOn: on } });
}
