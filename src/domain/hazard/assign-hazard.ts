import type { CivilDate } from '../civil-date.ts';
import { type Hazard, isOpen } from '../hazard.ts';
import type { HazardDetails } from '../hazard-details.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import { defaultParty } from './default-party.ts';
import { shareFunds } from './share-funds.ts';

type Named = Pick<
  HazardDetails,
  'rectifyingParty' | 'supervisor' | 'leader' | 'fundsYuan' | 'fundShares' | 'plan'
>;

/** What an assignment leaves unsaid stays as the hazard has it. */
export type Assignment = {
  readonly unit: string;
  /** Null: the measure that the hazard has. */
  readonly measure: string | null;
  readonly deadline: CivilDate;
  readonly deadlineText: string | null;
} & { readonly [Field in keyof Named]?: Named[Field] | undefined };

/**
 * 交办: names the responsible unit, the measure and the deadline, all three (S0-R12, S3-R1). An open
 * hazard may be given to another unit; an extension of the deadline before falls away with it.
 */
export function assignHazard(
  hazard: Hazard,
  { unit, measure, deadline, deadlineText, ...named }: Assignment,
): Verdict<
  Hazard,
  'already_rectified' | 'deadline_before_found' | 'needs_a_measure' | 'funds_differ'
> {
  if (!isOpen(hazard.status)) return refuse('already_rectified');
  if (deadline < hazard.foundOn) return refuse('deadline_before_found');
  const agreed = measure ?? hazard.measure;
  if (agreed === null) return refuse('needs_a_measure');
  const funds = shareFunds(hazard, named);
  if (!funds.ok) return funds;
  return accept({
    ...hazard,
    ...namedIn(hazard, named),
    ...funds.value,
    status: 'assigned',
    unit,
    measure: agreed,
    deadline,
    deadlineText,
    extension: null,
  });
}

function namedIn(
  hazard: Hazard,
  named: Omit<Assignment, 'unit' | 'measure' | 'deadline' | 'deadlineText'>,
): Omit<Named, 'fundsYuan' | 'fundShares'> {
  const party = hazard.rectifyingParty ?? defaultParty(hazard.space, hazard.category);
  return {
    rectifyingParty: named.rectifyingParty === undefined ? party : named.rectifyingParty,
    supervisor: named.supervisor === undefined ? hazard.supervisor : named.supervisor,
    leader: named.leader === undefined ? hazard.leader : named.leader,
    plan: named.plan === undefined ? hazard.plan : named.plan,
  };
}
