/** What the server takes at most, so that a file beyond it is not sent in vain. */
export const importLimits = { fileBytes: 64 * 1024 * 1024, rows: 200_000 } as const;

export const bytesPerMegabyte = 1024 * 1024;

/** Why a file is not even sent. */
export type DoorRefusal =
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'shapefile-part' }
  | { readonly kind: 'unknown-format' };

/** Endings of the files that the server can read. */
export const readableEndings = ['.geojson', '.json', '.csv', '.txt', '.zip'] as const;
const sheetEndings = ['.xlsx', '.xls', '.xlsm', '.et', '.ods'];
const shapefileEndings = ['.shp', '.shx', '.dbf', '.prj', '.cpg', '.sbn', '.sbx', '.qix'];

/** By name and size alone, before anything is read; null when the file may be sent. */
export function refusalAtDoor({ name, size }: Pick<File, 'name' | 'size'>): DoorRefusal | null {
  const hasEnding = (endings: readonly string[]) =>
    endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (hasEnding(sheetEndings)) return { kind: 'sheet' };
  if (hasEnding(shapefileEndings)) return { kind: 'shapefile-part' };
  if (!hasEnding(readableEndings)) return { kind: 'unknown-format' };
  if (size === 0) return { kind: 'empty' };
  if (size <= importLimits.fileBytes) return null;
  return { kind: 'too-large', megabytes: Math.ceil(size / bytesPerMegabyte) };
}
