import type { z } from 'zod';
import { recordReplyRoute, referHazardRoute } from '../../contract/hazard-enforcement.ts';
import {
  amendHazardRoute,
  askExtensionRoute,
  gradeHazardRoute,
  grantExtensionRoute,
  liftControlRoute,
  lookBackRoute,
  refuseExtensionRoute,
  reportHazardRoute,
  setControlRoute,
} from '../../contract/hazard-steps.ts';
import {
  assignHazardRoute,
  closeHazardRoute,
  type HazardView,
  rectifyHazardRoute,
  relapseHazardRoute,
  returnHazardRoute,
  startRectificationRoute,
} from '../../contract/hazards.ts';
import { call } from '../api.ts';

/** What every step takes: the hazard, and the version of it that the person saw. */
export type Step = { readonly id: string; readonly ifVersion?: number };

type BodyOf<R extends { body: z.ZodType }> = z.input<R['body']>;
type StepWith<R extends { body: z.ZodType }> = Step & { readonly body: BodyOf<R> };

/** Files a hazard that was found, or found and fixed on the spot. */
export function reportHazard(body: BodyOf<typeof reportHazardRoute>): Promise<HazardView> {
  return call(reportHazardRoute, { body });
}

export function assignHazard(step: StepWith<typeof assignHazardRoute>): Promise<HazardView> {
  return call(assignHazardRoute, partsOf(step));
}

export function startRectification({ id, ifVersion }: Step): Promise<HazardView> {
  return call(startRectificationRoute, { params: { id }, query: { ifVersion } });
}

export function rectifyHazard(step: StepWith<typeof rectifyHazardRoute>): Promise<HazardView> {
  return call(rectifyHazardRoute, partsOf(step));
}

export function returnHazard(step: StepWith<typeof returnHazardRoute>): Promise<HazardView> {
  return call(returnHazardRoute, partsOf(step));
}

export function closeHazard(step: StepWith<typeof closeHazardRoute>): Promise<HazardView> {
  return call(closeHazardRoute, partsOf(step));
}

export function relapseHazard(step: StepWith<typeof relapseHazardRoute>): Promise<HazardView> {
  return call(relapseHazardRoute, partsOf(step));
}

export function amendHazard(step: StepWith<typeof amendHazardRoute>): Promise<HazardView> {
  return call(amendHazardRoute, partsOf(step));
}

export function gradeHazard(step: StepWith<typeof gradeHazardRoute>): Promise<HazardView> {
  return call(gradeHazardRoute, partsOf(step));
}

export function setControl(step: StepWith<typeof setControlRoute>): Promise<HazardView> {
  return call(setControlRoute, partsOf(step));
}

export function liftControl(step: StepWith<typeof liftControlRoute>): Promise<HazardView> {
  return call(liftControlRoute, partsOf(step));
}

export function askExtension(step: StepWith<typeof askExtensionRoute>): Promise<HazardView> {
  return call(askExtensionRoute, partsOf(step));
}

export function grantExtension({ id, ifVersion }: Step): Promise<HazardView> {
  return call(grantExtensionRoute, { params: { id }, query: { ifVersion } });
}

export function refuseExtension(step: StepWith<typeof refuseExtensionRoute>): Promise<HazardView> {
  return call(refuseExtensionRoute, partsOf(step));
}

/** A look-back that found a relapse answers the hazard as it goes back to its unit. */
export function lookBack(step: StepWith<typeof lookBackRoute>): Promise<HazardView> {
  return call(lookBackRoute, partsOf(step));
}

/** Files what was done about a hazard; the answer is the record. */
export function referHazard({ id, body }: StepWith<typeof referHazardRoute>) {
  return call(referHazardRoute, { params: { id }, body });
}

/** Files the authority's reply to a referral, named by the id of its record. */
export function recordReply({ id, body }: StepWith<typeof recordReplyRoute>) {
  return call(recordReplyRoute, { params: { id }, body });
}

function partsOf<Body>({ id, ifVersion, body }: Step & { readonly body: Body }) {
  return { params: { id }, query: { ifVersion }, body };
}
