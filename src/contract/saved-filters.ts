import { z } from 'zod';
import { hazardSorts, sortDirections } from '../domain/hazard-filter.ts';
import { savedFilterLimits } from '../domain/saved-filter.ts';
import { hazardFilterSchema } from './hazard-inputs.ts';
import { faultSchema } from './problem.ts';
import { defineRoute, holding } from './route.ts';
import { idSchema, textSchema } from './scalars.ts';

/** What the table of hazards is narrowed and sorted by; days that move with the calendar stay so. */
export const keptFilterSchema = hazardFilterSchema
  .omit({ building: true, compound: true, bbox: true, foundFrom: true, foundTo: true })
  .extend({
    /** When they were found, as the address has it: a preset, or from..to. */
    period: textSchema(24).optional(),
    sort: z.enum(hazardSorts).optional(),
    direction: z.enum(sortDirections).optional(),
  })
  .strict();
export type KeptFilter = z.infer<typeof keptFilterSchema>;

/** What the address of a whole view holds, by its names. */
const keptSearchSchema = z
  .record(z.string().regex(/^[A-Za-z]{1,20}$/), textSchema(400))
  .refine((search) => Object.keys(search).length <= mostParts, 'expected at most 60 parts');
const mostParts = 60;

const nameSchema = textSchema(savedFilterLimits.nameLength).min(1);

const savedFilterSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    /** By an administrator, with everybody in the area. */
    isShared: z.boolean(),
    isOwn: z.boolean(),
    /** null where it cannot be applied any more. */
    filter: keptFilterSchema.nullable(),
    /** What else the view of it held; null where only a filter was kept. */
    search: keptSearchSchema.nullable(),
    /** Why it cannot. */
    faults: z.array(faultSchema),
  })
  .meta({ id: 'SavedFilter' });
export type SavedFilterView = z.infer<typeof savedFilterSchema>;

const access = holding('filter.keep');
const one = {
  method: 'post',
  access,
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: savedFilterSchema },
} as const;

export const listSavedFilters = defineRoute({
  id: 'listSavedFilters',
  method: 'get',
  path: '/api/saved-filters',
  summary: 'The filters that the caller keeps, and those shared with everybody in the area.',
  access,
  response: {
    kind: 'json',
    schema: z.object({ items: z.array(savedFilterSchema), total: z.number().int() }),
  },
});

export const saveFilterRoute = defineRoute({
  id: 'saveFilter',
  method: 'post',
  path: '/api/saved-filters',
  summary: 'Keep a filter under a name, or with the search of its address a whole view.',
  access,
  body: z.object({
    name: nameSchema,
    filter: keptFilterSchema,
    search: keptSearchSchema.optional(),
  }),
  response: one.response,
});

export const renameFilterRoute = defineRoute({
  ...one,
  id: 'renameFilter',
  path: '/api/saved-filters/{id}/rename',
  summary: 'Give an own filter another name.',
  body: z.object({ name: nameSchema }),
});

export const shareFilterRoute = defineRoute({
  ...one,
  id: 'shareFilter',
  path: '/api/saved-filters/{id}/share',
  summary: 'Show an own filter to everybody in the area, or no longer.',
  access: holding('filter.share'),
  body: z.object({ isShared: z.boolean() }),
});

export const deleteFilterRoute = defineRoute({
  ...one,
  id: 'deleteFilter',
  path: '/api/saved-filters/{id}/delete',
  summary: 'Take an own filter away; it can be restored.',
});

export const restoreFilterRoute = defineRoute({
  ...one,
  id: 'restoreFilter',
  path: '/api/saved-filters/{id}/restore',
  summary: 'Bring an own filter back that was deleted.',
});
