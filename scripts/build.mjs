// npm run build: the page, as npm start builds it.
import { ensureBuilt } from './lib/build.mjs';
import { findNode24 } from './lib/node-24.mjs';

try {
  await ensureBuilt(findNode24(), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
