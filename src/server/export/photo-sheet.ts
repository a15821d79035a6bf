import type { Actor } from '../../domain/actor.ts';
import type { Terms } from '../../domain/import/terms.ts';
import type { Photo, PhotoPhase } from '../../domain/photo.ts';
import { readExportRows } from '../store/export-rows.ts';
import { findPhotoFile } from '../store/photos.ts';
import type { Store } from '../store/store.ts';
import { defineSheet, termOf } from './sheet.ts';
import type { ZipWriter } from './zip-writer.ts';

const phaseTerms: Terms<PhotoPhase> = { found: ['排查'], rectified: ['整改'] };

const endingOf: Record<Photo['mediaType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Which picture is of which hazard; each is a file beside it. */
export const photoSheet = defineSheet({
  name: 'photos',
  title: { zh: '隐患照片', en: 'photos of hazards' },
  table: 'photo',
  key: 'id',
  areaColumn: 'hazard',
  columns: {
    file: { zh: '照片文件' },
    hazard: { zh: '隐患编号' },
    phase: { zh: '拍摄阶段' },
    addedAt: { zh: '上传时间' },
    width: { zh: '宽（像素）' },
    height: { zh: '高（像素）' },
    bytes: { zh: '字节数' },
  },
  cells: {
    file: photoPath,
    hazard: (row) => row.hazard,
    phase: (row) => termOf(phaseTerms, row.phase),
    addedAt: (row) => new Date(row.added_at).toISOString(),
    width: (row) => row.width_pixels,
    height: (row) => row.height_pixels,
    bytes: (row) => row.bytes,
  },
  toGeometry: null,
});

type Source = { readonly store: Store; readonly actor: Actor };

/** The pictures of the sheet, of which one is in memory at a time. */
export async function* writePhotos(
  zip: Pick<ZipWriter, 'add'>,
  { store, actor }: Source,
): AsyncGenerator<void, void> {
  for await (const rows of readExportRows(store, actor, photoSheet)) {
    for (const row of rows) {
      const { id, media_type } = row as PhotoCells;
      const found = await findPhotoFile(store, actor, { id, size: 'original' });
      if (found !== null) zip.add(photoPath({ id, media_type }), found.bytes);
      yield;
    }
  }
}

type PhotoCells = { readonly id: string; readonly media_type: string };

function photoPath({ id, media_type }: PhotoCells): string {
  // What is kept as a photo is of one of these types.
  return `photos/${id}.${endingOf[media_type as Photo['mediaType']]}`;
}
