/** Without it Excel takes UTF-8 for the code page of the machine. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV for Excel and WPS: UTF-8 with its mark, and no cell that would be run as a formula
 * where it only quotes what somebody wrote.
 */
export async function faultsCsv(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Blob> {
  const { default: Papa } = await import('papaparse');
  const text = Papa.unparse([[...headers], ...rows.map((row) => [...row])], {
    escapeFormulae: true,
  });
  return new Blob([byteOrderMark, text], { type: 'text/csv;charset=utf-8' });
}
