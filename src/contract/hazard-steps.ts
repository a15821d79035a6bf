import { z } from 'zod';
import {
  amendmentSchema,
  controlSchema,
  gradingSchema,
  onDaySchema,
  reasonSchema,
  reportSchema,
} from './hazard-inputs.ts';
import { hazardStep } from './hazards.ts';
import { defineRoute, holding } from './route.ts';
import { civilDateSchema } from './scalars.ts';

export const reportHazardRoute = defineRoute({
  id: 'reportHazard',
  method: 'post',
  path: '/api/hazards',
  summary: 'A hazard that was found, or found and fixed on the spot.',
  access: holding('hazard.report'),
  body: reportSchema,
  response: hazardStep.response,
});

export const amendHazardRoute = defineRoute({
  ...hazardStep,
  id: 'amendHazard',
  path: '/api/hazards/{id}/amend',
  summary: 'Mend what was written wrong; with a reason once it is assigned.',
  access: holding('hazard.report'),
  body: z.object({ amendment: amendmentSchema, reason: reasonSchema.optional() }),
});

export const gradeHazardRoute = defineRoute({
  ...hazardStep,
  id: 'gradeHazard',
  path: '/api/hazards/{id}/grade',
  summary: 'Set the grade; major with its determination, any other with a reason.',
  access: holding('hazard.assign'),
  body: gradingSchema,
});

export const setControlRoute = defineRoute({
  ...hazardStep,
  id: 'setControl',
  path: '/api/hazards/{id}/control',
  summary: 'What is done meanwhile, and how often it is checked.',
  access: holding('hazard.rectify'),
  body: controlSchema,
});

export const liftControlRoute = defineRoute({
  ...hazardStep,
  id: 'liftControl',
  path: '/api/hazards/{id}/lift-control',
  summary: 'The interim control ends.',
  access: holding('hazard.rectify'),
  body: z.object({ reason: reasonSchema }),
});

export const askExtensionRoute = defineRoute({
  ...hazardStep,
  id: 'askExtension',
  path: '/api/hazards/{id}/extension',
  summary: 'Ask for a later deadline.',
  access: holding('hazard.rectify'),
  body: z.object({ until: civilDateSchema, reason: reasonSchema }),
});

export const grantExtensionRoute = defineRoute({
  ...hazardStep,
  id: 'grantExtension',
  path: '/api/hazards/{id}/grant-extension',
  summary: 'The deadline moves to the day asked for.',
  access: holding('hazard.assign'),
});

export const refuseExtensionRoute = defineRoute({
  ...hazardStep,
  id: 'refuseExtension',
  path: '/api/hazards/{id}/refuse-extension',
  summary: 'The deadline stays.',
  access: holding('hazard.assign'),
  body: z.object({ reason: reasonSchema }),
});

export const lookBackRoute = defineRoute({
  ...hazardStep,
  id: 'lookBack',
  path: '/api/hazards/{id}/look-back',
  summary: 'Looked at again after it was closed; what has relapsed goes back to its unit.',
  access: holding('hazard.inspect'),
  body: z.discriminatedUnion('result', [
    onDaySchema.extend({ result: z.literal('not_relapsed') }),
    onDaySchema.extend({ result: z.literal('relapsed'), reason: reasonSchema }),
  ]),
});
