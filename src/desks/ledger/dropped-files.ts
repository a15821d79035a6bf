/** Enough for the folders of a district, and an end for a disk dropped by mistake. */
export const mostFiles = 200;

/** All files of a drop, those in folders and in folders of folders too, at most `mostFiles`. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  // The list is empty after the first await: entries are taken out at once.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return visibleFiles([...transfer.files]);
  const files: File[] = [];
  await collect(entries, files);
  return visibleFiles(files);
}

/** Without what systems leave behind in folders: .DS_Store, Thumbs.db, ~$open.xlsx. */
export function visibleFiles(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => !/^(?:[.~]|thumbs\.db$|desktop\.ini$)/i.test(name))
    .slice(0, mostFiles);
}

async function collect(entries: readonly FileSystemEntry[], files: File[]): Promise<void> {
  for (const entry of entries) {
    if (files.length >= mostFiles) return;
    if (isFile(entry)) files.push(await fileOf(entry));
    else if (isFolder(entry)) await collect(await entriesOf(entry), files);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a folder in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const read = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const all: FileSystemEntry[] = [];
  for (let portion = await read(); portion.length > 0; portion = await read()) all.push(...portion);
  return all;
}
