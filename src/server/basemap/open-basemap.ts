import { type Basemap, noBasemap } from './basemap.ts';
import type { BasemapConfig } from './basemap-config.ts';
import { openPmtiles } from './pmtiles-archive.ts';
import { readStyle } from './style-file.ts';
import { openTianditu } from './tianditu.ts';

/** Opens the basemap of a configuration. Throws one sentence where its file cannot be used. */
export async function openBasemap(config: BasemapConfig, now: () => number): Promise<Basemap> {
  switch (config.kind) {
    case 'none':
      return noBasemap;
    case 'pmtiles':
      return openPmtiles(config);
    case 'tianditu':
      return openTianditu({ ...config, now });
    case 'style':
      return readStyle(config);
  }
}
