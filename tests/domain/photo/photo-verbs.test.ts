import { describe, expect, it } from 'vitest';
import { hazardStatuses } from '../../../src/domain/hazard.ts';
import { addPhoto } from '../../../src/domain/photo/add-photo.ts';
import { removePhoto } from '../../../src/domain/photo/remove-photo.ts';
import { photoLimits } from '../../../src/domain/photo.ts';

const photo = { id: 'P1' };

describe('a photo', () => {
  it.each(hazardStatuses)(
    'is added to and removed from a hazard that is %s, unless closed',
    (status) => {
      const outcome = status === 'closed' ? { refusal: 'already_closed' } : { value: photo };
      expect(addPhoto(photo, { hazard: { status }, already: 0 })).toMatchObject(outcome);
      expect(removePhoto(photo, { hazard: { status }, isProof: false })).toMatchObject(outcome);
    },
  );

  it('is one of at most nine of its phase', () => {
    const hazard = { status: 'assigned' } as const;
    expect(photoLimits.perPhase).toBe(9);
    expect(addPhoto(photo, { hazard, already: 8 })).toMatchObject({ ok: true });
    expect(addPhoto(photo, { hazard, already: 9 })).toEqual({
      ok: false,
      refusal: 'too_many_photos',
    });
  });

  it('that alone proves a rectification stays until that was looked at', () => {
    const remove = (status: 'rectifying' | 'rectified') =>
      removePhoto(photo, { hazard: { status }, isProof: true });
    expect(remove('rectified')).toEqual({ ok: false, refusal: 'only_proof' });
    expect(remove('rectifying')).toMatchObject({ ok: true });
  });
});
