import { z } from 'zod';
import { rowKinds } from '../domain/import/columns.ts';
import { crsNames } from '../domain/position.ts';
import { pageOf, pagingQuery } from './paging.ts';
import { faultSchema, wordsSchema } from './problem.ts';
import { defineRoute, holding } from './route.ts';
import {
  areaCodeSchema,
  bboxSchema,
  idSchema,
  instantSchema,
  lngLatSchema,
  textSchema,
} from './scalars.ts';

/** In the order in which files are imported: each may name objects of those before it. */
export const importKinds = rowKinds;
export type ImportKind = (typeof importKinds)[number];

/** Shown of one report at most: more only makes it slow. */
export const importLimits = {
  fileBytes: 64 * 1024 * 1024,
  rows: 200_000,
  faults: 1000,
  shapes: 2000,
} as const;

const ring = z.array(lngLatSchema);

const shapeSchema = z.object({
  type: z.literal('Feature'),
  properties: z.object({ row: z.number().int().positive() }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: lngLatSchema }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ]),
});

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
    /** Of the rows that were not refused: those with a place on the map, and those without. */
    placed: z.number().int(),
    unplaced: z.number().int(),
    /** Of hazards those not yet rectified, and of these those past their deadline; else null. */
    open: z.number().int().nullable(),
    overdue: z.number().int().nullable(),
    /** Rows by community in code order; what lies in none comes last, under null. */
    byArea: z.array(
      z.object({
        code: areaCodeSchema.nullable(),
        name: z.string().nullable(),
        rows: z.number().int(),
      }),
    ),
    /** A picture of where the rows lie, thinned to at most 2,000 shapes. */
    shapes: z.object({ type: z.literal('FeatureCollection'), features: z.array(shapeSchema) }),
    /** Around everything placed; null when nothing is. */
    bbox: bboxSchema.nullable(),
    /** Rows that were taken after a mend, counted by the kind of mend. */
    mends: z.record(z.string(), z.number().int()),
    /** What is worth a look although it was taken: areas that overlap or leave gaps. */
    warnings: z.array(wordsSchema),
    /** The first 1,000 faults; `faultsTotal` counts them all. */
    faults: z.array(faultSchema),
    faultsTotal: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;

const fileName = textSchema(200).min(1);

export const runImport = defineRoute({
  id: 'runImport',
  method: 'post',
  path: '/api/imports',
  summary:
    'Import a GeoJSON, CSV or zipped Shapefile as one batch that can be undone; `preview` only checks it.',
  access: holding('import.run'),
  query: z.object({
    kind: z.enum(importKinds),
    /** One of the systems of the report; any other word is answered by a sentence. */
    crs: textSchema(100).min(1),
    fileName,
    preview: z.enum(['true', 'false']).default('false'),
  }),
  upload: { maxBytes: importLimits.fileBytes },
  response: { kind: 'json', schema: importReportSchema },
});

const fileFormats = ['geojson', 'csv', 'shapefile'] as const;

export const recognitionSchema = z
  .object({
    format: z.enum(fileFormats),
    encoding: z.string(),
    rows: z.number().int(),
    /** The first 40 columns. */
    headers: z.array(z.string()),
    /** What the file most likely holds; null when that cannot be told. */
    kind: z.enum(importKinds).nullable(),
    /** What it may hold, the likeliest first. */
    kinds: z.array(z.enum(importKinds)),
    /** null where it cannot be told, and must be asked of whoever gave the file. */
    crs: z.enum(crsNames).nullable(),
    crsReason: wordsSchema,
    /** The whole answer in one sentence. */
    sentence: wordsSchema,
  })
  .meta({ id: 'Recognition' });
export type Recognition = z.infer<typeof recognitionSchema>;

export const recogniseImport = defineRoute({
  id: 'recogniseImport',
  method: 'post',
  path: '/api/imports/recognise',
  summary: 'What a file holds and in which coordinates, by its columns, shapes and numbers.',
  access: holding('import.run'),
  query: z.object({ fileName }),
  upload: { maxBytes: importLimits.fileBytes },
  response: { kind: 'json', schema: recognitionSchema },
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
