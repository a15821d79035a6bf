import { z } from 'zod';
import { fundSources, priorities, rectifyingParties } from '../domain/hazard-details.ts';
import { checkers, spaces } from '../domain/inspection.ts';
import { civilDateSchema, idSchema } from './scalars.ts';

/** What one source bears of the funds. */
const fundShareSchema = z.object({
  source: z.enum(fundSources),
  yuan: z.number().positive().max(1e12),
});

/** Each source once. */
export const fundSharesSchema = z
  .array(fundShareSchema)
  .refine((shares) => new Set(shares.map(({ source }) => source)).size === shares.length, {
    message: 'expected each source once',
  })
  .readonly();

/** What a building plan says of a hazard beside its life. */
export const hazardDetails = {
  /** The place in the words of its ledger. */
  placeText: z.string().nullable(),
  space: z.enum(spaces).nullable(),
  checkItem: z.string().nullable(),
  finder: z.enum(checkers).nullable(),
  rectifyingParty: z.enum(rectifyingParties).nullable(),
  supervisor: idSchema.nullable(),
  leader: idSchema.nullable(),
  fundsYuan: z.number().nonnegative().nullable(),
  /** Who bears them; empty where nobody has said. */
  fundShares: fundSharesSchema,
  plan: z.string().nullable(),
  priority: z.enum(priorities).nullable(),
  interimControl: z
    .object({
      measure: z.string(),
      from: civilDateSchema,
      checkEveryDays: z.int().positive().nullable(),
    })
    .nullable(),
  extension: z
    .object({
      askedOn: civilDateSchema,
      until: civilDateSchema,
      reason: z.string(),
      grantedOn: civilDateSchema.nullable(),
    })
    .nullable(),
};
