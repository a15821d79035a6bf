import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDemo } from './demo.ts';
import { writeDemoFiles } from './demo-files.ts';
import { demoOptions } from './demo-options.ts';
import { openFileSink } from './file-sink.ts';
import { largestScale } from './subdistricts.ts';

const usage = `npm run demo -- [--scale 1..${largestScale}] [--dirt] [--out FOLDER]
Without a folder the demo of the project is written; any other one needs its own folder.`;

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    dirt: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const scale = Number(values.scale);
const isOwn = values.out === undefined;
const isPossible = Number.isInteger(scale) && scale >= 1 && scale <= largestScale;

if (!isPossible || (isOwn && (scale > 1 || values.dirt))) {
  console.error(usage);
  process.exitCode = 2;
} else {
  write(values.out ?? join(root, 'data/demo'));
}

function write(folder: string): void {
  const sink = openFileSink((fileName) => pathOf(folder, fileName));
  const demo = createDemo({ ...demoOptions, scale });
  writeDemoFiles(demo, { append: sink.append, isDirty: values.dirt });
  sink.close();
  for (const [name, bytes] of sink.sizes) console.log(`${name}  ${(bytes / 1000).toFixed(1)} kB`);
}

/** The page loads the basemap of the project's own demo; that of another lies with its files. */
function pathOf(folder: string, fileName: string): string {
  const isOfPage = isOwn && fileName === 'basemap.geojson';
  return isOfPage ? join(root, 'public/basemap/demo.geojson') : join(folder, fileName);
}
