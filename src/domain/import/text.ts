const invisible = /\p{Cf}/gu;
const fullWidthAlphanumeric = /[０-９Ａ-Ｚａ-ｚ]/g;
const fullWidthOffset = 0xfee0;

/** What people type into a cell that has nothing to say. */
const blanks = new Set(['', '-', '--', '—', '——', '/', '\\', 'null', 'n/a', '#n/a']);

const longestBlank = Math.max(...[...blanks].map((blank) => blank.length));

/** True for a cell that says nothing. */
export function isBlank(text: string): boolean {
  const bare = text.trim();
  return bare.length <= longestBlank && blanks.has(bare.toLowerCase());
}

/** The form in which terms of fixed lists are compared: half width, lower case, no blanks. */
export function comparableTerm(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(/\s/g, '').toLowerCase();
}

/** The form in which headers are compared: as a term, without its unit and the mark of a must. */
export function comparableHeader(header: string): string {
  return comparableTerm(header)
    .replace(/[*_]/g, '')
    .replace(/(?<=.)\([^()]*\)$/, '')
    .replace(/:$/, '');
}

/** A name on one line, its letters and digits in half width. Punctuation stays as it is. */
export function tidyName(text: string): string {
  return toHalfWidth(text).replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A term of an official list: as a name, without blanks inside. */
export function tidyTerm(text: string): string {
  return tidyName(text).replace(/ /g, '');
}

/** Free text, its lines kept. */
export function tidyProse(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** True for text that no database keeps as it is: half a character, or a zero character. */
export function isDamaged(text: string): boolean {
  return /[\p{Cs}\u0000\ufffd]/u.test(text);
}

function toHalfWidth(text: string): string {
  return text.replace(fullWidthAlphanumeric, (character) =>
    String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
  );
}
