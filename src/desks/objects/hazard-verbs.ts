import { actionOfVerb, type HazardVerb } from '../../domain/hazard/carry-out.ts';
import { type Hazard, isOpen } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';

/** A step that a person can take with a hazard; `refer` leaves a record of enforcement. */
export type HazardStep = HazardVerb | 'refer';

type Standing = Pick<Hazard, 'status' | 'deadline' | 'interimControl' | 'extension'>;

/** What this person can do next with a hazard, the usual step first. */
export function stepsFor(hazard: Standing, actions: ReadonlySet<Action>): readonly HazardStep[] {
  return stepsOf(hazard).filter((step) => actions.has(actionOfStep(step)));
}

/** What a step asks of the role. */
function actionOfStep(step: HazardStep): Action {
  return step === 'refer' ? 'hazard.enforce' : actionOfVerb[step];
}

function stepsOf(hazard: Standing): readonly HazardStep[] {
  const steps = [...stepsOfStatus(hazard), ...stepsOfExtension(hazard), ...stepsOfControl(hazard)];
  const mending: HazardStep[] = hazard.status === 'closed' ? [] : ['grade', 'amend'];
  return [...steps, ...mending, 'refer'];
}

function stepsOfStatus({ status }: Standing): readonly HazardStep[] {
  switch (status) {
    case 'unassigned':
      return ['assign', 'rectify'];
    case 'assigned':
      return ['start', 'rectify', 'assign'];
    case 'rectifying':
      return ['rectify', 'assign'];
    case 'rectified':
      return ['close', 'return'];
    case 'closed':
      return ['look_back', 'relapse'];
  }
}

function stepsOfExtension({ status, deadline, extension }: Standing): readonly HazardStep[] {
  if (extension?.grantedOn === null) return ['grant_extension', 'refuse_extension'];
  return isOpen(status) && deadline !== null ? ['ask_extension'] : [];
}

/** A control still in place is lifted whatever has become of the hazard. */
function stepsOfControl({ status, interimControl }: Standing): readonly HazardStep[] {
  return [
    ...(isOpen(status) ? (['set_control'] as const) : []),
    ...(interimControl === null ? [] : (['lift_control'] as const)),
  ];
}
