// Weight of what a browser loads, gzipped, one named budget for each chunk.

import { readFileSync } from 'node:fs';

const assets = 'dist/assets';
/** Of all chunks of a desk together; the ledger has the import and the building files as chunks of their own. */
const desks = { overview: '19 kB', duty: '12 kB', ledger: '49 kB', campaign: '12 kB' };

export default [
  budget({ name: 'first load', path: firstLoad(), limit: '388 kB' }),
  budget({ name: 'app entry', path: `${assets}/app-*.js`, limit: '65 kB' }),
  budget({ name: 'react', path: `${assets}/vendor-react-*.js`, limit: '75 kB' }),
  budget({ name: 'antd', path: `${assets}/vendor-antd-*.js`, limit: '180 kB' }),
  budget({ name: 'maplibre', path: `${assets}/vendor-maplibre-*.js`, limit: '300 kB' }),
  budget({ name: 'deck', path: `${assets}/vendor-deck-*.js`, limit: '245 kB' }),
  // Loaded by whoever asks for a Word file.
  budget({ name: 'docx', path: `${assets}/vendor-docx-*.js`, limit: '75 kB' }),
  // Loaded by whoever looks at a chart.
  budget({ name: 'charts', path: `${assets}/vendor-echarts-*.js`, limit: '190 kB' }),
  ...Object.entries(desks).map(([desk, limit]) =>
    budget({ name: `desk ${desk}`, path: `${assets}/desk-${desk}-*.js`, limit }),
  ),
  budget({ name: 'workers', path: `${assets}/*worker*.{js,mjs}`, limit: '180 kB' }),
  budget({ name: 'styles', path: `${assets}/*.css`, limit: '33 kB' }),
  budget({ name: 'all scripts', path: `${assets}/*.{js,mjs}`, limit: '1.65 MB' }),
];

/** Scripts and styles that index.html itself asks for, before any desk is opened. */
function firstLoad() {
  const page = readFileSync('dist/index.html', 'utf8');
  return [...page.matchAll(/(?:src|href)="[/](assets[/][^"]+)"/g)].map(
    ([, file]) => `dist/${file}`,
  );
}

/** @param {{ name: string, path: string | readonly string[], limit: string }} options */
function budget(options) {
  return { ...options, gzip: true };
}
