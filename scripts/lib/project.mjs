import { fileURLToPath } from 'node:url';

/** Absolute path of the project folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
