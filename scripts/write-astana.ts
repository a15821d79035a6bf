import { mkdirSync, writeFileSync } from 'node:fs';
import { readAstanaBuildings } from '../tests/support/astana.ts';

const file = '.cache/astana.geojson';

mkdirSync('.cache', { recursive: true });
const features = readAstanaBuildings();
writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
console.log(`${file}: ${features.length} buildings`);
