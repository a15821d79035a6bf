import type { CivilDate } from '../civil-date.ts';
import type { Enforcement } from '../enforcement.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import { accept, type Refused, refuse, type Verdict } from '../verdict.ts';

/** 移交执法: what was done about a violation, on which of the four tracks. */
export type Referring = Pick<
  Enforcement,
  'id' | 'campaign' | 'violation' | 'takenOn' | 'unit' | 'actions'
> & {
  readonly track: NonNullable<Enforcement['track']>;
  /** The authority it is handed to, a unit by id. */
  readonly to: string | null;
};

export type ReferRefusal =
  | 'already_rectified'
  | 'taken_before_found'
  | 'taken_in_future'
  | 'removal_not_ordered'
  | 'needs_an_authority'
  | 'authority_acts';

/** Of the enforcement records that the hazard has already. */
type Past = readonly Pick<Enforcement, 'track' | 'takenOn'>[];

/** A record of enforcement for a hazard, under the conditions of its track (S2-E5, B5.7). */
export function referHazard(
  hazard: Hazard,
  {
    referring,
    past,
    today,
  }: { readonly referring: Referring; readonly past: Past; readonly today: CivilDate },
): Verdict<Enforcement, ReferRefusal> {
  const { to, ...record } = referring;
  if (record.takenOn < hazard.foundOn) return refuse('taken_before_found');
  if (record.takenOn > today) return refuse('taken_in_future');
  return (
    whyNotOnTrack(hazard, referring, past) ??
    accept({
      ...record,
      area: hazard.area,
      building: hazard.building,
      compound: hazard.compound,
      hazard: hazard.id,
      referral: to === null ? null : { to, on: record.takenOn, reply: null, repliedOn: null },
      outcome: null,
    })
  );
}

/** Education always; warning once removal was refused; summons where it is obstructed; the law from any state. */
function whyNotOnTrack(
  hazard: Hazard,
  referring: Referring,
  past: Past,
): Refused<ReferRefusal> | null {
  switch (referring.track) {
    case 'educate_and_remove':
      return isOpen(hazard.status) ? null : refuse('already_rectified');
    case 'warn_and_remove':
      return whyNotAfterOrder(hazard, referring, past);
    case 'summon':
      return whyNotAfterOrder(hazard, referring, past) ?? whyNotHandedOver(referring);
    case 'handle_by_law':
      return whyNotHandedOver(referring);
  }
}

/** Nobody refuses or obstructs a removal that was not ordered. */
function whyNotAfterOrder(
  hazard: Hazard,
  { takenOn }: Referring,
  past: Past,
): Refused<ReferRefusal> | null {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  const isOrdered = past.some(
    (record) => record.track === 'educate_and_remove' && record.takenOn <= takenOn,
  );
  return isOrdered ? null : refuse('removal_not_ordered');
}

/** What an authority does is its own: here stands only that it was asked, and later its reply. */
function whyNotHandedOver({ to, actions }: Referring): Refused<ReferRefusal> | null {
  if (to === null) return refuse('needs_an_authority');
  const isTransfer = actions.every(
    (action) => action === 'written_transfer' || action === 'joint_enforcement',
  );
  return isTransfer ? null : refuse('authority_acts');
}
