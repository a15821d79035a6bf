/**
 * A row of the checklist or of the feature tables, and the step of the work that owns it.
 * @typedef {{ id: string, step: string }} Row
 * @typedef {{ title: string, outcome: 'passed' | 'failed' | 'skipped' }} TestRun
 * @typedef {{ step: string, total: number, shown: number, missing: string[] }} StepCount
 * @typedef {object} Mission
 * @property {number} total
 * @property {number} shown
 * @property {string[]} missing ids that no passed test shows, in the order of the rows
 * @property {StepCount[]} steps
 * @property {string[]} unknown ids that a title names and that are no rows
 */

/** The steps in the order of the work. */
const steps = /** @type {const} */ ([
  'ground',
  'data',
  'page',
  'hazard-life',
  'overview',
  'alarms-in',
  'duty',
  'sheets',
  'siting',
  'campaign',
  'field-work',
]);

const bracket = /\[([^[\]]+)\]/g;
/** Wide on purpose: a mistyped id must be seen as one. */
const likeAnId = /^(?:S\d+-\S+|B\d+\.\S+|[LPDI]\d+)$/;

/**
 * Which rows the tests of a run show: a passed test names the row in its title, and no failed one
 * does. A skipped test shows nothing.
 * @param {readonly Row[]} rows
 * @param {readonly TestRun[]} runs
 * @returns {Mission}
 */
export function countMission(rows, runs) {
  const passed = idsOf(runs.filter(({ outcome }) => outcome === 'passed'));
  const failed = idsOf(runs.filter(({ outcome }) => outcome === 'failed'));
  const isShown = (/** @type {Row} */ { id }) => passed.has(id) && !failed.has(id);
  const missing = rows.filter((row) => !isShown(row)).map(({ id }) => id);
  return {
    total: rows.length,
    shown: rows.length - missing.length,
    missing,
    steps: steps.map((step) => countStep(rows, { step, missing: new Set(missing) })),
    unknown: unknownIds(rows, runs),
  };
}

/**
 * The ids that a title names: `[S0-T1] [D12]`, or several in one pair of brackets.
 * @param {string} title
 * @returns {string[]}
 */
export function idsInTitle(title) {
  return [...title.matchAll(bracket)].flatMap(([, inside = '']) => {
    const words = inside.split(/[\s,、]+/).filter((word) => word !== '');
    return words.every((word) => likeAnId.test(word)) ? words : [];
  });
}

/**
 * The rows of the list. Throws one sentence for what is not a row.
 * @param {unknown} list what the YAML holds
 * @returns {Row[]}
 */
export function readRows(list) {
  if (!Array.isArray(list) || list.length === 0) throw new Error('The list of rows is empty.');
  const rows = list.map(readRow);
  const ids = rows.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`The row ${repeated} is listed twice.`);
  return rows;
}

/**
 * @param {unknown} entry
 * @returns {Row}
 */
function readRow(entry) {
  const { id, step } = /** @type {{ id?: unknown, step?: unknown }} */ (entry ?? {});
  if (typeof id !== 'string' || !likeAnId.test(id)) {
    throw new Error(`Found the row id ${JSON.stringify(id)}; expected one such as S0-T1 or D12.`);
  }
  const known = steps.find((name) => name === step);
  if (known === undefined) {
    throw new Error(
      `Row ${id}: found the step ${JSON.stringify(step)}; expected ${steps.join(', ')}.`,
    );
  }
  return { id, step: known };
}

/** @param {readonly TestRun[]} runs */
function idsOf(runs) {
  return new Set(runs.flatMap(({ title }) => idsInTitle(title)));
}

/**
 * @param {readonly Row[]} rows
 * @param {{ step: string, missing: ReadonlySet<string> }} of
 * @returns {StepCount}
 */
function countStep(rows, { step, missing }) {
  const own = rows.filter((row) => row.step === step).map(({ id }) => id);
  const open = own.filter((id) => missing.has(id));
  return { step, total: own.length, shown: own.length - open.length, missing: open };
}

/**
 * @param {readonly Row[]} rows
 * @param {readonly TestRun[]} runs
 */
function unknownIds(rows, runs) {
  const known = new Set(rows.map(({ id }) => id));
  return [...idsOf(runs)].filter((id) => !known.has(id)).sort();
}
