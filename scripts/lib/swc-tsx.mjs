import swc from '@swc/core';

const parseFileSync = swc.parseFileSync.bind(swc);

/**
 * dependency-cruiser 17 reads TypeScript by swc without asking for JSX, and stops at the first
 * element with a brace. This asks for JSX in .tsx files.
 */
export function readTsxWithJsx() {
  Object.assign(swc, { parseFileSync: parseFileByExtension });
}

/**
 * @param {string} file
 * @param {import('@swc/core').ParseOptions} options
 */
function parseFileByExtension(file, options) {
  return parseFileSync(file, { ...options, syntax: 'typescript', tsx: file.endsWith('.tsx') });
}
