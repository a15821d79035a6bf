import type { CivilDate } from '../civil-date.ts';
import type { Hazard } from '../hazard.ts';
import type { Action } from '../permission.ts';
import { type Verdict } from '../verdict.ts';
import { type Amendment, amendHazard } from './amend-hazard.ts';
import { askExtension, type ExtensionRequest } from './ask-extension.ts';
import { type Assignment, assignHazard } from './assign-hazard.ts';
import { closeHazard } from './close-hazard.ts';
import { type Grading, gradeHazard } from './grade-hazard.ts';
import { grantExtension } from './grant-extension.ts';
import { liftControl } from './lift-control.ts';
import { lookBack } from './look-back.ts';
import { type Rectification, rectifyHazard } from './rectify-hazard.ts';
import { refuseExtension } from './refuse-extension.ts';
import { relapseHazard } from './relapse-hazard.ts';
import { returnHazard } from './return-hazard.ts';
import { type Control, setControl } from './set-control.ts';
import { startRectification } from './start-rectification.ts';

type Given<Input> = Omit<Input, 'today'>;
type OnDay = { readonly on: CivilDate };

/** A step of a hazard's life, by the word that the change log keeps, with what it needs. */
export type HazardOrder =
  | {
      readonly verb: 'start' | 'lift_control' | 'grant_extension';
      readonly reason?: string | undefined;
    }
  | { readonly verb: 'return' | 'refuse_extension'; readonly reason: string }
  | { readonly verb: 'assign'; readonly input: Assignment; readonly reason?: string | undefined }
  | {
      readonly verb: 'rectify';
      readonly input: Given<Rectification>;
      readonly reason?: string | undefined;
    }
  | {
      readonly verb: 'close' | 'look_back';
      readonly input: OnDay;
      readonly reason?: string | undefined;
    }
  | { readonly verb: 'relapse'; readonly input: OnDay; readonly reason: string }
  | {
      readonly verb: 'set_control';
      readonly input: Given<Control>;
      readonly reason?: string | undefined;
    }
  | {
      readonly verb: 'ask_extension';
      readonly input: Omit<Given<ExtensionRequest>, 'reason'>;
      readonly reason: string;
    }
  | { readonly verb: 'amend'; readonly input: Amendment; readonly reason?: string | undefined }
  | { readonly verb: 'grade'; readonly input: Grading; readonly reason?: string | undefined };

export type HazardVerb = HazardOrder['verb'];

/** Why a step of a hazard's life is not taken. */
export type HazardRefusal = RefusalOf<
  | typeof assignHazard
  | typeof rectifyHazard
  | typeof closeHazard
  | typeof lookBack
  | typeof startRectification
  | typeof returnHazard
  | typeof setControl
  | typeof liftControl
  | typeof askExtension
  | typeof grantExtension
  | typeof amendHazard
  | typeof gradeHazard
>;
type RefusalOf<Step extends (...input: never[]) => unknown> =
  Extract<ReturnType<Step>, { readonly ok: false }> extends {
    readonly refusal: infer Refusal extends string;
  }
    ? Refusal
    : never;

/** What each step asks of the role: a unit rectifies, an office decides, an inspector looks. */
export const actionOfVerb: Record<HazardVerb, Action> = {
  amend: 'hazard.report',
  grade: 'hazard.assign',
  assign: 'hazard.assign',
  start: 'hazard.rectify',
  set_control: 'hazard.rectify',
  lift_control: 'hazard.rectify',
  ask_extension: 'hazard.rectify',
  grant_extension: 'hazard.assign',
  refuse_extension: 'hazard.assign',
  rectify: 'hazard.rectify',
  return: 'hazard.inspect',
  close: 'hazard.inspect',
  look_back: 'hazard.inspect',
  relapse: 'hazard.inspect',
};

/** Takes one step of a hazard's life. */
export function carryOut(
  hazard: Hazard,
  order: HazardOrder,
  today: CivilDate,
): Verdict<Hazard, HazardRefusal> {
  switch (order.verb) {
    case 'amend':
      return amendHazard(hazard, { amendment: order.input, reason: order.reason ?? null });
    case 'grade':
      return gradeHazard(hazard, { grading: order.input, today });
    case 'assign':
      return assignHazard(hazard, order.input);
    case 'start':
      return startRectification(hazard);
    case 'set_control':
      return setControl(hazard, { ...order.input, today });
    case 'lift_control':
      return liftControl(hazard);
    case 'ask_extension':
      return askExtension(hazard, { ...order.input, reason: order.reason, today });
    case 'grant_extension':
      return grantExtension(hazard, today);
    case 'refuse_extension':
      return refuseExtension(hazard);
    case 'rectify':
      return rectifyHazard(hazard, { ...order.input, today });
    case 'return':
      return returnHazard(hazard);
    case 'close':
      return closeHazard(hazard, { ...order.input, today });
    case 'look_back':
      return lookBack(hazard, { ...order.input, today });
    case 'relapse':
      return relapseHazard(hazard, { ...order.input, today });
  }
}
