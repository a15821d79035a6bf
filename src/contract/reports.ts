import { z } from 'zod';
import { reportStatuses } from '../domain/report.ts';
import { listRoute, oneRoute } from './noun-routes.ts';
import { areaCodeSchema, civilDateSchema, idSchema, instantSchema } from './scalars.ts';

const reportSchema = z
  .object({
    id: idSchema,
    area: areaCodeSchema,
    duty: idSchema,
    unit: idSchema,
    due: civilDateSchema.nullable(),
    status: z.enum(reportStatuses),
    text: z.string().nullable(),
    figures: z.record(z.string(), z.number()).readonly(),
    figuresSeq: z.int().positive().nullable(),
    sentAt: instantSchema.nullable(),
    returnReason: z.string().nullable(),
  })
  .meta({ id: 'Report' });

export const listReports = listRoute({
  id: 'listReports',
  path: '/api/reports',
  summary: 'What units have reported, latest due first.',
  action: 'report.read',
  item: reportSchema,
  filter: {
    duty: idSchema.optional(),
    unit: idSchema.optional(),
    status: z.enum(reportStatuses).optional(),
  },
});

export const getReport = oneRoute({
  id: 'getReport',
  path: '/api/reports',
  summary: 'One report.',
  action: 'report.read',
  item: reportSchema,
});
