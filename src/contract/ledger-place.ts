import { z } from 'zod';
import { idSchema } from './scalars.ts';

/** What a sheet is about: a building, or a compound as a whole. */
export const ledgerPlaceSchema = z
  .object({
    building: idSchema.nullable().default(null),
    compound: idSchema.nullable().default(null),
  })
  .refine(({ building, compound }) => (building === null) !== (compound === null), {
    path: ['building'],
    message: 'expected either a building or a compound',
  });
export type LedgerPlaceInput = z.output<typeof ledgerPlaceSchema>;

/** The version that the caller saw; another one is a conflict. */
export const versionQuery = z.object({
  ifVersion: z.coerce.number().int().nonnegative().optional(),
});

/** The seq of the change that made it what it is; 0 where the log does not know. */
export const versionSchema = z.int().nonnegative();
