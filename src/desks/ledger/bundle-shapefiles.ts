const partName = /^(.+?)\.(shp|shx|dbf|prj|cpg)$/i;

/**
 * A Shapefile is several files of one name. Dropped side by side they become the one zip that the
 * server takes; parts without their .shp, or there twice, stay as they are.
 */
export async function bundleShapefiles(files: readonly File[]): Promise<readonly File[]> {
  const bundles = [...partsByName(files)].filter(([, parts]) => isWhole(parts));
  if (bundles.length === 0) return files;
  const bundled = new Set(bundles.flatMap(([, parts]) => parts));
  const zips = await Promise.all(bundles.map(([name, parts]) => zipOf(name, parts)));
  return [...files.filter((file) => !bundled.has(file)), ...zips];
}

function partsByName(files: readonly File[]): Map<string, File[]> {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const name = partName.exec(file.name)?.[1];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}

function isWhole(parts: readonly File[]): boolean {
  const endings = parts.map(({ name }) => partName.exec(name)?.[2]?.toLowerCase());
  return endings.includes('shp') && new Set(endings).size === endings.length;
}

async function zipOf(name: string, parts: readonly File[]): Promise<File> {
  const { zipSync } = await import('fflate');
  const entries = await Promise.all(
    parts.map(async (part) => [part.name, new Uint8Array(await part.arrayBuffer())] as const),
  );
  return new File([zipSync(Object.fromEntries(entries))], `${name}.zip`);
}
