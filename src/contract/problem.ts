import { z } from 'zod';
import { instantSchema } from './scalars.ts';

/** The stable names of what can go wrong; a client switches on them. */
export const problemTypes = [
  'bad-input',
  'not-signed-in',
  'wrong-credentials',
  'locked-out',
  'forbidden',
  'not-found',
  'refused',
  'conflict',
  'too-large',
  'unreadable-file',
  'internal',
  'source-failed',
] as const;
export type ProblemType = (typeof problemTypes)[number];

/** A sentence or a part of one in each language of the page. */
export const wordsSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Words' });

/** One fault of an input: where it is, what was found, what was expected. */
export const faultSchema = z
  .object({
    /** Line or feature number in a file, counted from 1. */
    row: z.number().int().positive().optional(),
    field: z.string(),
    /** As it was written; empty where nothing was. */
    found: z.string(),
    expected: wordsSchema,
  })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof faultSchema>;

/** One change that somebody made to an object meanwhile. */
const changeSinceSchema = z
  .object({
    seq: z.number().int().positive(),
    at: instantSchema,
    actorName: z.string(),
    verb: z.string(),
    /** Names of the object's fields; empty where the log kept none, as of an import. */
    fields: z.array(z.string()),
  })
  .meta({ id: 'ChangeSince' });
export type ChangeSince = z.infer<typeof changeSinceSchema>;

/** RFC 9457, with a sentence in each language of the page. */
export const problemSchema = z
  .object({
    type: z.enum(problemTypes),
    status: z.number().int(),
    title: z.string().meta({ description: 'One sentence in English.' }),
    titleZh: z.string().meta({ description: 'The same sentence in Chinese.' }),
    /** The name of the domain's refusal, when the type is `refused`. */
    refusal: z.string().optional(),
    faults: z.array(faultSchema).optional(),
    /** What changed since the version that the caller saw, oldest first, when the type is `conflict`. */
    changes: z.array(changeSinceSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

export const statusOfProblem: Record<ProblemType, number> = {
  'bad-input': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'locked-out': 429,
  forbidden: 403,
  'not-found': 404,
  refused: 409,
  conflict: 409,
  'too-large': 413,
  'unreadable-file': 422,
  internal: 500,
  'source-failed': 502,
};
