import {
  amendHazard,
  askExtension,
  assignHazard,
  closeHazard,
  gradeHazard,
  grantExtension,
  liftControl,
  lookBack,
  rectifyHazard,
  referHazard,
  refuseExtension,
  relapseHazard,
  returnHazard,
  type Step,
  setControl,
  startRectification,
} from '../../client/queries/hazard-steps.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { enforcementActions, enforcementTracks } from '../../domain/enforcement.ts';
import { type Hazard, hazardCategories, hazardGrades } from '../../domain/hazard.ts';
import { priorities, rectifyingParties } from '../../domain/hazard-details.ts';
import { checkers, spaces } from '../../domain/inspection.ts';
import { type Draft, isReferral, shareFieldOf, sharingSources } from './hazard-draft.ts';
import type { HazardStep } from './hazard-verbs.ts';

export type StepOrder = {
  readonly step: HazardStep;
  /** As the person who filled the form saw it. */
  readonly hazard: Hazard;
  readonly draft: Draft;
};

/** Sends a step with the version that its form was filled for; null where the hazard stays as it is. */
export async function sendStep({ step, hazard, draft }: StepOrder): Promise<HazardRow | null> {
  const seen: Step = { id: hazard.id, ifVersion: hazard.version };
  const reason = draft.reason.trim();
  switch (step) {
    case 'assign':
      return assignHazard({ ...seen, body: assignmentOf(draft, hazard) });
    case 'start':
      return startRectification(seen);
    case 'set_control':
      return setControl({ ...seen, body: controlOf(draft) });
    case 'lift_control':
      return liftControl({ ...seen, body: { reason } });
    case 'ask_extension':
      return askExtension({ ...seen, body: { until: draft.until, reason } });
    case 'grant_extension':
      return grantExtension(seen);
    case 'refuse_extension':
      return refuseExtension({ ...seen, body: { reason } });
    case 'rectify':
      return rectifyHazard({
        ...seen,
        body: { on: draft.on, measure: textOf(draft.measure) },
      });
    case 'return':
      return returnHazard({ ...seen, body: { reason } });
    case 'close':
      return closeHazard({ ...seen, body: { on: draft.on } });
    case 'look_back':
      return lookBack({ ...seen, body: lookBackOf(draft) });
    case 'relapse':
      return relapseHazard({ ...seen, body: { on: draft.on, reason } });
    case 'grade':
      return gradeHazard({ ...seen, body: gradingOf(draft) });
    case 'amend':
      return amendHazard({ ...seen, body: amendmentOf(draft) });
    case 'refer':
      await referHazard({ ...seen, body: referralOf(draft) });
      return null;
  }
}

type Body<Send extends (input: { body: never } & Step) => unknown> = Parameters<Send>[0]['body'];

/** The ledger's words for the deadline go with the day that they meant. */
function assignmentOf(draft: Draft, hazard: Hazard): Body<typeof assignHazard> {
  return {
    unit: draft.unit,
    deadline: draft.deadline,
    deadlineText: draft.deadline === hazard.deadline ? hazard.deadlineText : null,
    measure: textOf(draft.measure),
    rectifyingParty: oneOf(rectifyingParties, draft.rectifyingParty),
    supervisor: textOf(draft.supervisor),
    fundsYuan: draft.fundsYuan === '' ? null : Number(draft.fundsYuan),
    fundShares: sharingSources(draft).map((source) => ({
      source,
      yuan: Number(draft[shareFieldOf(source)]),
    })),
    plan: textOf(draft.plan),
  };
}

function controlOf({ measure, from, checkEveryDays }: Draft): Body<typeof setControl> {
  return { measure: measure.trim(), from, checkEveryDays: Number(checkEveryDays) };
}

function lookBackOf({ on, result, reason }: Draft): Body<typeof lookBack> {
  return result === 'relapsed'
    ? { on, result: 'relapsed', reason: reason.trim() }
    : { on, result: 'not_relapsed' };
}

function gradingOf(draft: Draft): Body<typeof gradeHazard> {
  const grade = oneOf(hazardGrades, draft.grade) ?? 'ungraded';
  if (grade !== 'major') return { grade, reason: draft.reason.trim() };
  return {
    grade,
    determination: { by: draft.by.trim(), basis: draft.basis.trim(), on: draft.on },
  };
}

function amendmentOf(draft: Draft): Body<typeof amendHazard> {
  const reason = textOf(draft.reason);
  return {
    amendment: {
      category: oneOf(hazardCategories, draft.category) ?? hazardCategories[0],
      type: draft.type,
      description: draft.description.trim(),
      space: oneOf(spaces, draft.space),
      checkItem: textOf(draft.checkItem),
      priority: oneOf(priorities, draft.priority),
      finder: oneOf(checkers, draft.finder),
    },
    ...(reason !== null && { reason }),
  };
}

/** An authority that was named for another track is not sent. */
function referralOf(draft: Draft): Body<typeof referHazard> {
  const track = oneOf(enforcementTracks, draft.track) ?? enforcementTracks[0];
  return {
    track,
    violation: draft.violation.trim(),
    takenOn: draft.takenOn,
    unit: textOf(draft.unit),
    actions: enforcementActions.filter((action) => draft.actions.split(',').includes(action)),
    to: isReferral(draft) ? textOf(draft.to) : null,
  };
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function oneOf<Value extends string>(list: readonly Value[], text: string): Value | null {
  return list.find((value) => value === text) ?? null;
}
