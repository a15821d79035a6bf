import { z } from 'zod';
import type { AreaCode } from '../domain/area.ts';
import { isCivilDate } from '../domain/civil-date.ts';

/** An id holds nothing that a store or an address could not give back unchanged. */
export const idSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'expected no control characters');

/** Free text of at most so many characters. PostgreSQL takes every character but U+0000. */
export function textSchema(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength)
    .regex(/^[^\0]*$/, 'expected no character U+0000');
}

/** A 15-digit area code, padded with zeros. */
export const areaCodeSchema = z.number().int().min(1e14).lt(1e15).meta({
  id: 'AreaCode',
  description: '15 digits: district 6, sub-district 3, community 3, grid 3.',
});

export const areaCodeParam = z.coerce.number().pipe(areaCodeSchema) satisfies z.ZodType<AreaCode>;

export const civilDateSchema = z
  .string()
  .refine(isCivilDate, 'expected a day as YYYY-MM-DD')
  .meta({ id: 'CivilDate', description: 'A day in Asia/Shanghai, YYYY-MM-DD.', format: 'date' });

/** An instant in UTC milliseconds. */
export const instantSchema = z.number().int().nonnegative();

export const lngLatSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .meta({ id: 'LngLat', description: '[lng, lat] in degrees, CGCS2000/WGS84.' });

/** `[west, south, east, north]` in degrees. */
export const bboxSchema = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .meta({ id: 'Bbox', description: '[west, south, east, north] in degrees.' });

/** A query flag: `true` or `false`. */
export const flagParam = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A query list: values separated by commas, each one of `values`. */
export function listParam<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).min(1));
}

/** A query list of at most so many ids, separated by commas. */
export function idsParam(most: number) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(idSchema).min(1).max(most));
}

/** `west,south,east,north` in degrees. */
export const bboxParam = z
  .string()
  .transform((text) => text.split(',').map(Number))
  .pipe(
    z.tuple([
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
      z.number().min(-180).max(180),
      z.number().min(-90).max(90),
    ]),
  );
