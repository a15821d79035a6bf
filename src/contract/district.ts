import { z } from 'zod';
import { anyone, defineRoute, holding, signedIn } from './route.ts';
import { bboxSchema, civilDateSchema, instantSchema } from './scalars.ts';

/** S0-H1 says two. */
const visitYearsSchema = z.int().min(1).max(10);

export const getDistrict = defineRoute({
  id: 'getDistrict',
  method: 'get',
  path: '/api/district',
  summary: 'The district of the caller: name, extent, day, and whether it is a demonstration.',
  access: signedIn,
  response: {
    kind: 'json',
    schema: z
      .object({
        district: z.string(),
        name: z.string(),
        isDemo: z.boolean(),
        /** Whether saying that a hazard is rectified takes a photo of what was done. */
        needsPhoto: z.boolean(),
        /** After so many years without a visit the homes of a place are to be visited. */
        visitYears: visitYearsSchema,
        /** Of all buildings and areas; null while nothing is on the map. */
        bbox: bboxSchema.nullable(),
        today: civilDateSchema,
        now: instantSchema,
        /** The newest seq of the change log. */
        seq: z.number().int(),
        /** Changes whenever tiles or columns would. */
        dataVersion: z.string(),
      })
      .meta({ id: 'District' }),
  },
});

export const setPhotoRule = defineRoute({
  id: 'setPhotoRule',
  method: 'post',
  path: '/api/district/photo-rule',
  summary: 'Whether saying that a hazard is rectified takes a photo of what was done.',
  access: holding('district.set'),
  body: z.object({ needsPhoto: z.boolean() }),
  response: { kind: 'json', schema: z.object({ needsPhoto: z.boolean() }) },
});

export const setVisitRule = defineRoute({
  id: 'setVisitRule',
  method: 'post',
  path: '/api/district/visit-rule',
  summary: 'After how many years without a visit the homes of a place are to be visited.',
  access: holding('district.set'),
  body: z.object({ visitYears: visitYearsSchema }),
  response: { kind: 'json', schema: z.object({ visitYears: visitYearsSchema }) },
});

export const getHealth = defineRoute({
  id: 'getHealth',
  method: 'get',
  path: '/api/health',
  summary: 'Whether the service and its store answer.',
  access: anyone,
  response: {
    kind: 'json',
    schema: z.object({ status: z.literal('ok'), engine: z.string(), version: z.string() }),
  },
});
