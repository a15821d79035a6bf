import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createDemo } from './demo.ts';
import { filesOf } from './demo-files.ts';
import { demoOptions } from './demo-options.ts';

const root = join(import.meta.dirname, '../..');

for (const { path, text } of filesOf(createDemo(demoOptions))) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(`${path}  ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
}
