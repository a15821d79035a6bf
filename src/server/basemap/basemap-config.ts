import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type TiandituLayer, tiandituLayers } from './tianditu.ts';

const file = z.string().refine(existsSync, 'no such file').optional();

/** The variables of the basemap. */
export const basemapEnvironment = {
  BASEMAP_PMTILES: file,
  BASEMAP_STYLE: file,
  BASEMAP_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim()))
    .pipe(z.array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'expected host or host:port, with commas')))
    .optional(),
  TIANDITU_KEY: z.string().trim().min(1, 'empty').optional(),
  TIANDITU_LAYER: z.enum(tiandituLayers).optional(),
  TIANDITU_URL: z
    .string()
    .regex(/^https?:[/][/][^/]+$/, 'expected https://host without a path')
    .optional(),
  BASEMAP_ATTRIBUTION: z.string().trim().max(200).optional(),
};

const environment = z.object(basemapEnvironment);

export type BasemapConfig =
  | { readonly kind: 'none' }
  | { readonly kind: 'pmtiles'; readonly file: string; readonly attribution: string }
  | {
      readonly kind: 'tianditu';
      readonly key: string;
      readonly layer: TiandituLayer;
      readonly url: string;
      readonly attribution: string;
    }
  | {
      readonly kind: 'style';
      readonly file: string;
      readonly hosts: readonly string[];
      readonly attribution: string;
    };

/** The one basemap that the variables name. Throws one sentence where they name more, or half of one. */
export function basemapConfigOf(found: z.output<typeof environment>): BasemapConfig {
  refuseTwo(found);
  refuseStray(found);
  const { BASEMAP_ATTRIBUTION: attribution = '' } = found;
  if (found.BASEMAP_PMTILES !== undefined) {
    return { kind: 'pmtiles', file: found.BASEMAP_PMTILES, attribution };
  }
  if (found.BASEMAP_STYLE !== undefined) {
    const { BASEMAP_STYLE: style, BASEMAP_HOSTS: hosts = [] } = found;
    return { kind: 'style', file: style, hosts, attribution };
  }
  if (found.TIANDITU_KEY === undefined) return { kind: 'none' };
  return {
    kind: 'tianditu',
    key: found.TIANDITU_KEY,
    layer: found.TIANDITU_LAYER ?? 'vec',
    url: found.TIANDITU_URL ?? 'https://t{s}.tianditu.gov.cn',
    attribution,
  };
}

type Found = z.output<typeof environment>;

function refuseTwo(found: Found): void {
  const sources = ['BASEMAP_PMTILES', 'TIANDITU_KEY', 'BASEMAP_STYLE'] as const;
  const set = sources.filter((name) => found[name] !== undefined);
  if (set.length > 1) throw new Error(`${set.join(' and ')} are set: a map has one basemap.`);
}

/** A variable that does nothing was meant to do something. */
function refuseStray(found: Found): void {
  const partOf = {
    BASEMAP_HOSTS: 'BASEMAP_STYLE',
    TIANDITU_LAYER: 'TIANDITU_KEY',
    TIANDITU_URL: 'TIANDITU_KEY',
  } as const;
  for (const [part, whole] of Object.entries(partOf)) {
    const isStray = Reflect.get(found, part) !== undefined && found[whole] === undefined;
    if (isStray) throw new Error(`${part} is set without ${whole}, to which it belongs.`);
  }
}
