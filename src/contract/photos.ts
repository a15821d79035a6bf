import { z } from 'zod';
import { photoLimits, photoMediaTypes, photoPhases } from '../domain/photo.ts';
import { reasonSchema } from './hazard-inputs.ts';
import { defineRoute, holding } from './route.ts';
import { idSchema, instantSchema, lngLatSchema } from './scalars.ts';

const photoSchema = z
  .object({
    id: idSchema,
    hazard: idSchema,
    phase: z.enum(photoPhases),
    mediaType: z.enum(photoMediaTypes),
    /** As it is kept. */
    bytes: z.number().int().positive(),
    /** As it stands upright. */
    widthPixels: z.number().int().positive(),
    heightPixels: z.number().int().positive(),
    addedAt: instantSchema,
    /** The name of whoever added it. */
    actorName: z.string(),
    /** From before the hazard was last sent back or relapsed: it proves nothing of what came after. */
    isPast: z.boolean(),
  })
  .meta({ id: 'Photo' });
export type PhotoView = z.infer<typeof photoSchema>;

const ofHazard = z.object({ id: idSchema });

export const listPhotos = defineRoute({
  id: 'listPhotos',
  method: 'get',
  path: '/api/hazards/{id}/photos',
  summary: 'All photos of a hazard, in the order in which they were added.',
  access: holding('hazard.read'),
  params: ofHazard,
  response: { kind: 'json', schema: z.object({ items: z.array(photoSchema) }) },
});

/** The phase says what it takes: to report, or to rectify. */
export const addPhotoRoute = defineRoute({
  id: 'addPhoto',
  method: 'post',
  path: '/api/hazards/{id}/photos',
  summary:
    'Add a JPEG, PNG or WebP to a hazard. What it tells beside its pixels is taken out and not kept; the place where it was taken is answered, this once.',
  access: holding('hazard.read'),
  params: ofHazard,
  query: z.object({
    phase: z.enum(photoPhases),
    /** So many bytes at the end of the body are a small picture of the same, at most 320 pixels long. */
    thumbnailBytes: z.coerce.number().int().min(0).max(photoLimits.thumbnailBytes).default(0),
  }),
  upload: { maxBytes: photoLimits.fileBytes + photoLimits.thumbnailBytes },
  response: {
    kind: 'json',
    schema: z.object({ photo: photoSchema, position: lngLatSchema.nullable() }),
  },
});

export const getPhoto = defineRoute({
  id: 'getPhoto',
  method: 'get',
  path: '/api/photos/{id}',
  summary: 'The picture itself, or a small one of it; the picture where there is no small one.',
  access: holding('hazard.read'),
  params: z.object({ id: idSchema }),
  query: z.object({ size: z.enum(['original', 'thumbnail']).default('original') }),
  response: { kind: 'bytes', mediaType: 'image/*' },
});

export const removePhotoRoute = defineRoute({
  id: 'removePhoto',
  method: 'post',
  path: '/api/photos/{id}/remove',
  summary: 'Take a photo away, with a reason; its line in the history stays.',
  access: holding('hazard.read'),
  params: z.object({ id: idSchema }),
  body: z.object({ reason: reasonSchema }),
  response: { kind: 'empty' },
});
