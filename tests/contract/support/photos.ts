import { addPhotoRoute } from '../../../src/contract/photos.ts';
import { problemSchema } from '../../../src/contract/problem.ts';
import type { PhotoPhase } from '../../../src/domain/photo.ts';
import { plainPictures } from '../../support/pictures.ts';
import type { Answer, TestHost } from './test-host.ts';

export type SentPhoto = {
  readonly account?: string;
  readonly hazard: string;
  readonly phase?: PhotoPhase;
  readonly bytes?: Uint8Array;
  readonly thumbnail?: Uint8Array;
};

/** Sends a photo as the hazard's community does; a plain one where none is named. */
export async function sendPhoto(
  host: TestHost,
  sent: SentPhoto,
): Promise<Answer<typeof addPhotoRoute>> {
  const { account = 'community', hazard, phase = 'rectified' } = sent;
  const { bytes = plainPictures.jpeg, thumbnail = new Uint8Array() } = sent;
  const query = new URLSearchParams({ phase, thumbnailBytes: String(thumbnail.length) });
  const response = await host.fetch(account, `/api/hazards/${hazard}/photos?${query}`, {
    method: 'POST',
    body: new Uint8Array([...bytes, ...thumbnail]),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { status } = response;
  const json: unknown = await response.json();
  return response.ok
    ? { ok: true, status, value: addPhotoRoute.response.schema.parse(json) }
    : { ok: false, status, problem: problemSchema.parse(json) };
}
