import { z } from 'zod';
import {
  assignmentSchema,
  controlSchema,
  hazardFilterSchema,
  onDaySchema,
  reasonSchema,
  rectificationSchema,
} from './hazard-inputs.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { defineRoute, holding } from './route.ts';
import { idSchema, instantSchema } from './scalars.ts';

/** An act over more hazards than this is refused: a narrower filter does it in parts. */
export const actLimits = { hazards: 50_000, examples: 5 } as const;

const actVerbs = [
  'assign',
  'start',
  'set_control',
  'grant_extension',
  'refuse_extension',
  'rectify',
  'return',
  'close',
  'look_back',
] as const;

const common = {
  filter: hazardFilterSchema,
  /** Only counts what it would do. */
  preview: z.boolean().default(false),
};
const reason = reasonSchema.optional();

export const actSchema = z.discriminatedUnion('verb', [
  z.object({ ...common, verb: z.literal('assign'), input: assignmentSchema, reason }),
  z.object({ ...common, verb: z.enum(['start', 'grant_extension']), reason }),
  z.object({ ...common, verb: z.literal('set_control'), input: controlSchema, reason }),
  z.object({ ...common, verb: z.literal('rectify'), input: rectificationSchema, reason }),
  z.object({ ...common, verb: z.enum(['return', 'refuse_extension']), reason: reasonSchema }),
  z.object({ ...common, verb: z.enum(['close', 'look_back']), input: onDaySchema, reason }),
]);
export type HazardAct = z.output<typeof actSchema>;

const actReportSchema = z
  .object({
    matching: z.number().int(),
    done: z.number().int(),
    /** Those left as they are, by the refusal's name, most first. */
    skipped: z.array(
      z.object({ refusal: z.string(), count: z.number().int(), examples: z.array(idSchema) }),
    ),
    /** What takes it back; null for a preview, or when nothing was done. */
    batch: idSchema.nullable(),
  })
  .meta({ id: 'HazardActReport' });
export type HazardActReport = z.infer<typeof actReportSchema>;

/** Each verb asks for its own permission, in the store. */
const access = holding('hazard.read');

export const actOnHazards = defineRoute({
  id: 'actOnHazards',
  method: 'post',
  path: '/api/hazards/acts',
  summary: 'One step for all hazards of a filter, as one batch that can be undone.',
  access,
  body: actSchema,
  response: { kind: 'json', schema: actReportSchema },
});

const pastActSchema = z
  .object({
    id: idSchema,
    verb: z.enum(actVerbs),
    at: instantSchema,
    actor: z.string(),
    actorName: z.string(),
    done: z.number().int(),
    skipped: z.number().int(),
    undoneAt: instantSchema.nullable(),
  })
  .meta({ id: 'HazardAct' });
export type PastAct = z.infer<typeof pastActSchema>;

export const listActs = defineRoute({
  id: 'listActs',
  method: 'get',
  path: '/api/hazards/acts',
  summary: 'Past acts, newest first: one’s own, and for those who see the whole district all.',
  access,
  query: z.object(pagingQuery),
  response: { kind: 'json', schema: pageOf(pastActSchema) },
});

export const undoAct = defineRoute({
  id: 'undoAct',
  method: 'post',
  path: '/api/hazards/acts/{id}/undo',
  summary: 'Take a whole act back; refused when one of its hazards was changed since.',
  access,
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: pastActSchema },
});
