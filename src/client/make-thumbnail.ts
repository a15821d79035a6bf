import { photoLimits } from '../domain/photo.ts';

const quality = 0.8;

/**
 * A small JPEG of a picture, upright; null for what this browser cannot draw. The server then says
 * what is wrong with it, or the picture itself is shown small.
 */
export async function makeThumbnail(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return await drawSmall(picture);
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawSmall(picture: HTMLImageElement): Promise<Blob | null> {
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(1, photoLimits.thumbnailPixels / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // What a JPEG cannot let through is white, as on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}
