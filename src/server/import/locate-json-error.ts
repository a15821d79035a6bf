/** Where JSON goes wrong, counted from 1, and the text found there; `found` is empty at the end. */
export type JsonError = { line: number; column: number; offset: number; found: string };

/** What may come next. */
type Expecting = 'value' | 'first-element' | 'first-key' | 'key' | 'colon' | 'comma';

type Scan = { at: number; expecting: Expecting; open: string[] };

const lastBlank = 0x20;
const blank = /[ \t\n\r]*/y;
const wordOrNumber = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const shown = /[^\s,:[\]{}]{1,20}|[,:[\]{}]/y;
const cutOff = /^(?:tr?u?|fa?l?s?|nu?l?|-|\.|[eE][+-]?|\\(?:u[0-9a-fA-F]{0,3})?)$/;

/** No map is nested as deeply; whoever nests deeper gets the place where it became too deep. */
const maxDepth = 1000;

/**
 * Finds the first place where a text is not JSON. `JSON.parse` says only that it failed: its
 * messages differ between engines, and some name no place.
 */
export function locateJsonError(text: string): JsonError {
  const scan: Scan = { at: 0, expecting: 'value', open: [] };
  do skipBlanks(text, scan);
  while (step(text, scan));
  return errorAt(text, scan.at);
}

/** Takes one token; false where none of those expected is there. */
function step(text: string, scan: Scan): boolean {
  const character = text[scan.at];
  switch (scan.expecting) {
    case 'first-element':
      return character === ']' ? close(scan) : stepIntoValue(text, scan);
    case 'value':
      return stepIntoValue(text, scan);
    case 'first-key':
      return character === '}' ? close(scan) : stepOverKey(text, scan);
    case 'key':
      return stepOverKey(text, scan);
    case 'colon':
      return character === ':' && advance(scan, 'value');
    case 'comma':
      return stepAfterValue(character, scan);
  }
}

function stepIntoValue(text: string, scan: Scan): boolean {
  const character = text[scan.at];
  if (character === '{' || character === '[') {
    if (scan.open.length === maxDepth) return false;
    scan.open.push(character);
    return advance(scan, character === '{' ? 'first-key' : 'first-element');
  }
  scan.expecting = 'comma';
  return character === '"' ? skipString(text, scan) : skip(text, scan, wordOrNumber);
}

function stepOverKey(text: string, scan: Scan): boolean {
  scan.expecting = 'colon';
  return text[scan.at] === '"' && skipString(text, scan);
}

function stepAfterValue(character: string | undefined, scan: Scan): boolean {
  const container = scan.open.at(-1);
  if (character === ',' && container) return advance(scan, container === '{' ? 'key' : 'value');
  const isEnd = container === '{' ? character === '}' : container === '[' && character === ']';
  return isEnd && close(scan);
}

function close(scan: Scan): true {
  scan.open.pop();
  return advance(scan, 'comma');
}

function advance(scan: Scan, expecting: Expecting): true {
  scan.at += 1;
  scan.expecting = expecting;
  return true;
}

function skip(text: string, scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  const token = pattern.exec(text);
  if (!token) return false;
  scan.at = pattern.lastIndex;
  return true;
}

function skipBlanks(text: string, scan: Scan) {
  if (text.charCodeAt(scan.at) <= lastBlank) skip(text, scan, blank);
}

/** Piece by piece, so that the place of a wrong character inside a long string is known. */
function skipString(text: string, scan: Scan): boolean {
  scan.at += 1;
  do skip(text, scan, plainCharacters);
  while (skip(text, scan, escape));
  if (text[scan.at] !== '"') return false;
  scan.at += 1;
  return true;
}

function errorAt(text: string, at: number): JsonError {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  return { line, column, offset: at + 1, found: foundAt(text, at) };
}

function foundAt(text: string, at: number): string {
  shown.lastIndex = at;
  const found = shown.exec(text)?.[0] ?? text.slice(at, at + 1);
  const isLast = at + found.length === text.length;
  return isLast && cutOff.test(found) ? '' : found;
}
