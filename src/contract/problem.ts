import { z } from 'zod';

/** The stable names of what can go wrong; a client switches on them. */
export const problemTypes = [
  'bad-input',
  'not-signed-in',
  'wrong-credentials',
  'locked-out',
  'forbidden',
  'not-found',
  'refused',
  'too-large',
  'unreadable-file',
  'internal',
] as const;
export type ProblemType = (typeof problemTypes)[number];

/** One fault of an input: where it is, what was found, what was expected. */
export const faultSchema = z
  .object({
    /** Line or feature number in a file, counted from 1. */
    row: z.number().int().positive().optional(),
    field: z.string(),
    found: z.string(),
    expected: z.string(),
  })
  .meta({ id: 'Fault' });
export type Fault = z.infer<typeof faultSchema>;

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
  'too-large': 413,
  'unreadable-file': 422,
  internal: 500,
};
