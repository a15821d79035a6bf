import { addPhotoRoute, getPhoto, listPhotos, removePhotoRoute } from '../../contract/photos.ts';
import type { Bind } from '../bind-route.ts';
import { answerBytes } from '../bytes.ts';
import type { Deps } from '../deps.ts';
import { readSentPhoto } from '../photo-file.ts';
import { notFound } from '../problem-error.ts';
import { findPhotoFile, listHazardPhotos } from '../store/photos.ts';
import { dropPhoto, keepPhoto } from '../store/write-photos.ts';

export function bindPhotos(bind: Bind, { store }: Deps): void {
  bind(listPhotos, ({ actor, params }) => listHazardPhotos(store, actor, params.id));
  bind(addPhotoRoute, ({ actor, params, query, request }) =>
    keepPhoto(store, actor, {
      hazard: params.id,
      phase: query.phase,
      read: async () =>
        readSentPhoto(new Uint8Array(await request.arrayBuffer()), query.thumbnailBytes),
    }),
  );
  bind(getPhoto, async ({ actor, params: { id }, query: { size }, request }) => {
    const file = await findPhotoFile(store, actor, { id, size });
    if (file === null) throw notFound();
    const { mediaType, bytes } = file;
    return answerBytes(request, {
      mediaType,
      version: `${id}-${size}`,
      isForEver: true,
      encode: async () => bytes,
    });
  });
  bind(removePhotoRoute, async ({ actor, params, body }) => {
    await dropPhoto(store, actor, { id: params.id, reason: body.reason });
    return new Response(null, { status: 204 });
  });
}
