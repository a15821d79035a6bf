/** How long the browser may take to begin with the file. */
const keepMs = 60_000;

/** Hands a picture to the browser as a file to save. */
export function savePicture(picture: Blob, fileName: string): void {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}
