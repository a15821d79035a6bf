import { z } from 'zod';
import { crsNames } from '../domain/position.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { faultSchema } from './problem.ts';
import { defineRoute, holding } from './route.ts';
import { idSchema, instantSchema, textSchema } from './scalars.ts';

export const importKinds = ['areas', 'compounds', 'buildings', 'hazards'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importLimits = { fileBytes: 64 * 1024 * 1024, rows: 200_000 } as const;

export const importReportSchema = z
  .object({
    /** null for a preview, which writes nothing. */
    batch: idSchema.nullable(),
    kind: z.enum(importKinds),
    fileName: z.string(),
    crs: z.enum(crsNames),
    rows: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    /** Rows that were taken after a mend, counted by the kind of mend. */
    mends: z.record(z.string(), z.number().int()),
    /** The first 1,000 faults; `faultsTotal` counts them all. */
    faults: z.array(faultSchema),
    faultsTotal: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;

export const runImport = defineRoute({
  id: 'runImport',
  method: 'post',
  path: '/api/imports',
  summary:
    'Import a GeoJSON or CSV file as one batch that can be undone; `preview` only checks it.',
  access: holding('import.run'),
  query: z.object({
    kind: z.enum(importKinds),
    crs: z.enum(crsNames),
    fileName: textSchema(200).min(1),
    preview: z.enum(['true', 'false']).default('false'),
  }),
  upload: true,
  response: { kind: 'json', schema: importReportSchema },
});

export const batchSchema = z
  .object({
    id: idSchema,
    kind: z.enum(importKinds),
    fileName: z.string(),
    at: instantSchema,
    actor: z.string(),
    actorName: z.string(),
    created: z.number().int(),
    updated: z.number().int(),
    refused: z.number().int(),
    undoneAt: instantSchema.nullable(),
  })
  .meta({ id: 'Batch' });

export const listImports = defineRoute({
  id: 'listImports',
  method: 'get',
  path: '/api/imports',
  summary: 'Past imports, newest first.',
  access: holding('import.run'),
  query: z.object(pagingQuery),
  response: { kind: 'json', schema: pageOf(batchSchema) },
});

export const undoImport = defineRoute({
  id: 'undoImport',
  method: 'post',
  path: '/api/imports/{id}/undo',
  summary: 'Take a whole import back; refused when something was changed since.',
  access: holding('import.undo'),
  params: z.object({ id: idSchema }),
  response: { kind: 'json', schema: batchSchema },
});
