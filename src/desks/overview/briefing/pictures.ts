/** A picture as a document takes it: PNG or JPEG, with its size. */
export type Picture = {
  readonly blob: Blob;
  readonly widthPixels: number;
  readonly heightPixels: number;
};

/** Wide enough for half a page, small enough for a mail. */
const longestPixels = 1_200;

/** What the map drew, as it is. */
export async function readPicture(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob);
  const { width: widthPixels, height: heightPixels } = bitmap;
  bitmap.close();
  return { blob, widthPixels, heightPixels };
}

/** A photo, smaller, and as JPEG: Word knows no WebP. */
export async function readPhoto(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob);
  const scale = Math.min(1, longestPixels / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const painter = canvas.getContext('2d');
  if (painter === null) throw new Error('This browser gives no 2D canvas');
  painter.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const small = await new Promise<Blob>((resolve, reject) => {
    const take = (made: Blob | null) =>
      made ? resolve(made) : reject(new Error('The photo is empty'));
    canvas.toBlob(take, 'image/jpeg', 0.85);
  });
  return { blob: small, widthPixels: canvas.width, heightPixels: canvas.height };
}
