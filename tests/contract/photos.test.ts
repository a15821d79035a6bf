import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/contract/changes.ts';
import { getDistrict, setPhotoRule } from '../../src/contract/district.ts';
import { actOnHazards, undoAct } from '../../src/contract/hazard-acts.ts';
import { lookBackRoute, reportHazardRoute } from '../../src/contract/hazard-steps.ts';
import {
  closeHazardRoute,
  getHazard,
  rectifyHazardRoute,
  returnHazardRoute,
} from '../../src/contract/hazards.ts';
import { undoImport } from '../../src/contract/imports.ts';
import { listPhotos, removePhotoRoute } from '../../src/contract/photos.ts';
import { roles } from '../../src/domain/actor.ts';
import { photoLimits } from '../../src/domain/photo.ts';
import { exifOf, plainPictures, withMetadata } from '../support/pictures.ts';
import { valueOf } from './support/answers.ts';
import { dumpTables } from './support/dump.ts';
import { fixture, upload } from './support/files.ts';
import { addBuilding, addHazards } from './support/objects.ts';
import { type SentPhoto, sendPhoto } from './support/photos.ts';
import {
  community2,
  district,
  engineNames,
  openTestHost,
  type TestHost,
  testNow,
  wholeDistrict,
} from './support/test-host.ts';

const on = '2026-11-20';

describe.each(engineNames)('photos of a hazard on %s', (engine) => {
  let host: TestHost;
  let count = 0;
  /** A hazard of the first community, a fresh one for each test. */
  let id = '';
  let params = { id };
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addBuilding(host.store, { id: 'B1' });
  });
  beforeEach(async () => {
    count += 1;
    id = `P${count}`;
    params = { id };
    await addHazards(host.store, [{ id, number: 100 + count, building: 'B1' }]);
    await setRule(false);
  });
  afterAll(() => host.close());

  const send = (sent: Partial<SentPhoto> = {}) => sendPhoto(host, { hazard: id, ...sent });
  const list = async (account = 'leader') =>
    valueOf(await host.call(account, listPhotos, { params })).items;
  const read = async (hazard = id) =>
    valueOf(await host.call('leader', getHazard, { params: { id: hazard } }));
  const fetchPhoto = (photo: string, { account = 'leader', query = '' } = {}) =>
    host.fetch(account, `/api/photos/${photo}${query}`);
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
  const setRule = (needsPhoto = true) => host.call('admin', setPhotoRule, { body: { needsPhoto } });
  const bytesKept = async () =>
    (await host.store.engine.read.selectFrom('photo_bytes').select('id').execute()).map(
      (row) => row.id,
    );
  const rectify = () =>
    host.call('community', rectifyHazardRoute, { params, body: { on, measure: null } });
  const sendBack = () =>
    host.call('inspector', returnHazardRoute, { params, body: { reason: '仍有拉线' } });
  const close = () => host.call('inspector', closeHazardRoute, { params, body: { on } });
  const remove = (photo: string, account = 'community') =>
    host.call(account, removePhotoRoute, { params: { id: photo }, body: { reason: '拍错了' } });

  it('are kept without what they told, and the place is answered once', async () => {
    const words = '某人的手机 序列号 1234567890';
    const position: [number, number] = [106.551234, 29.563456];
    const exif = exifOf({ words, position, orientation: 6 });
    const bytes = withMetadata('jpeg', { exif, words });
    const { photo, position: found } = valueOf(
      await send({ bytes, thumbnail: plainPictures.jpeg }),
    );
    expect(found).toEqual(position);
    const kept = await bytesOf(await fetchPhoto(photo.id));
    expect(photo).toEqual({
      id: expect.any(String),
      hazard: id,
      phase: 'rectified',
      mediaType: 'image/jpeg',
      bytes: kept.length,
      widthPixels: 32,
      heightPixels: 48,
      addedAt: testNow,
      actorName: '测试community',
      isPast: false,
    });
    expect(await list()).toEqual([photo]);
    expect(kept.includes(words)).toBe(false);
    const rows = JSON.stringify(await dumpTables(host.store, ['photo', 'change']));
    for (const secret of [words, '106.55', '29.56', '10655']) expect(rows).not.toContain(secret);
    // Its pixels are those that were sent: from the first table on the same bytes.
    const drawing = Buffer.from(plainPictures.jpeg.subarray(20));
    expect(kept.subarray(-drawing.length).equals(drawing)).toBe(true);
  });

  it('are given to be kept for ever by one reader, as what they are, large and small', async () => {
    const { photo } = valueOf(
      await send({ bytes: plainPictures.png, thumbnail: plainPictures.jpeg }),
    );
    const large = await fetchPhoto(photo.id);
    expect(Object.fromEntries(large.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      etag: `"${photo.id}-original"`,
    });
    expect((await bytesOf(large)).equals(plainPictures.png)).toBe(true);
    const small = await fetchPhoto(photo.id, { query: '?size=thumbnail' });
    expect(small.headers.get('content-type')).toBe('image/jpeg');
    expect((await bytesOf(small)).equals(plainPictures.jpeg)).toBe(true);
    const { photo: bare } = valueOf(await send({ bytes: plainPictures.webp }));
    const instead = await fetchPhoto(bare.id, { query: '?size=thumbnail' });
    expect(instead.headers.get('content-type')).toBe('image/webp');
    expect((await bytesOf(instead)).equals(plainPictures.webp)).toBe(true);
  });

  it('are added by whoever reports or rectifies in the area, and seen in it alone', async () => {
    const mayAdd = {
      found: ['community', 'inspector', 'admin'],
      rectified: ['community', 'admin'],
    };
    for (const phase of ['found', 'rectified'] as const) {
      for (const account of roles) {
        const { status } = await send({ account, phase });
        expect([account, phase, status]).toEqual([
          account,
          phase,
          mayAdd[phase].includes(account) ? 200 : 403,
        ]);
      }
    }
    const [photo] = await list();
    const own = photo?.id ?? '';
    expect(await send({ account: 'community2' })).toMatchObject({ status: 404 });
    expect(await host.call('community2', listPhotos, { params })).toMatchObject({ status: 404 });
    expect((await fetchPhoto(own, { account: 'community2' })).status).toBe(404);
    expect(await remove(own, 'community2')).toMatchObject({ status: 404 });
    expect(await remove(own, 'leader')).toMatchObject({ status: 403 });
    expect(await send({ hazard: 'nothing' })).toMatchObject({ status: 404 });
  });

  it('stand in the history of the hazard, whose own row and version they leave as they are', async () => {
    const { version } = await read();
    const { photo } = valueOf(await send());
    expect(await remove(photo.id)).toMatchObject({ status: 204 });
    expect((await bytesKept()).includes(photo.id)).toBe(false);
    expect((await read()).version).toBe(version);
    const query = { entity: 'hazard', entityId: id } as const;
    const history = valueOf(await host.call('leader', listChanges, { query })).items;
    const told = history.map(({ entity, verb, reason, actorName, after }) => ({
      entity,
      verb,
      reason,
      actorName,
      kept: after?.id ?? null,
    }));
    const by = { entity: 'photo', actorName: '测试community' };
    expect(told).toEqual([
      { ...by, verb: 'add_photo', reason: null, kept: photo.id },
      { ...by, verb: 'remove_photo', reason: '拍错了', kept: null },
    ]);
    expect(await remove(photo.id)).toMatchObject({ status: 404 });
    const foreign = await host.call('community2', listChanges, { query: { entity: 'photo' } });
    expect(valueOf(foreign).items).toEqual([]);
  });

  it.each([
    ['text', Buffer.from('走廊堆放杂物'), /内容是 TXT，应为 JPEG、PNG 或 WebP/],
    ['HTML', Buffer.from('<!doctype html><script>1</script>'), /内容是 HTML/],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /内容是 SVG/],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0'), /内容是 GIF/],
    ['half a JPEG', plainPictures.jpeg.subarray(0, 200), /不完整或已损坏/],
    ['nothing', new Uint8Array(), /不是照片/],
  ])(
    'are no photos where the file is %s: one sentence, nothing kept',
    async (_, bytes, sentence) => {
      expect(await send({ bytes })).toMatchObject({
        status: 422,
        problem: {
          type: 'unreadable-file',
          titleZh: expect.stringMatching(sentence),
          faults: [{ field: 'body', expected: { zh: 'JPEG、PNG 或 WebP 照片' } }],
        },
      });
      const thumbnail = bytes.length > 0 ? Uint8Array.from(bytes) : plainPictures.png;
      expect(await send({ thumbnail })).toMatchObject({
        problem: { faults: [{ field: 'thumbnail' }] },
      });
      expect(await list()).toEqual([]);
    },
  );

  it('are refused unread where they are too large, and say how large', async () => {
    let isRead = false;
    const response = await host.fetch('community', `/api/hazards/${id}/photos?phase=found`, {
      method: 'POST',
      body: new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 }),
      duplex: 'half',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(50 * 1024 * 1024),
      },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ titleZh: '内容为 50 MB，超过上限 10 MB。' });
    expect(isRead).toBe(false);
    const bytes = new Uint8Array(photoLimits.fileBytes + 1);
    bytes.set(plainPictures.jpeg);
    expect(await send({ bytes })).toMatchObject({
      status: 413,
      problem: { titleZh: '照片为 10.0 MB，超过上限 10 MB。' },
    });
  });

  it('are nine at most of one phase, until the hazard is sent back', async () => {
    for (let count = 0; count < photoLimits.perPhase; count += 1) valueOf(await send());
    expect(await send()).toMatchObject({ problem: { refusal: 'too_many_photos' } });
    expect(await send({ phase: 'found' })).toMatchObject({ ok: true });
    await rectify();
    await sendBack();
    expect(valueOf(await send()).photo.isPast).toBe(false);
    const past = (await list()).filter(({ isPast }) => isPast).map(({ phase }) => phase);
    expect(past.filter((phase) => phase === 'rectified')).toHaveLength(photoLimits.perPhase);
  });

  it('of a closed hazard stay as they are', async () => {
    const { photo } = valueOf(await send());
    await rectify();
    await close();
    const closed = {
      problem: { refusal: 'already_closed', titleZh: '该隐患已销号，不能再修改。' },
    };
    expect(await send()).toMatchObject(closed);
    expect(await remove(photo.id)).toMatchObject(closed);
    expect((await list()).map((kept) => kept.id)).toEqual([photo.id]);
  });

  it('keep the import of their hazard from being undone, until they are removed', async () => {
    for (const kind of ['areas', 'compounds', 'buildings', 'hazards'] as const) {
      await upload(host, 'admin', fixture(kind));
    }
    const batch = await host.store.engine.read
      .selectFrom('batch')
      .select('id')
      .where('kind', '=', 'hazards')
      .executeTakeFirstOrThrow();
    const sent = await send({ account: 'admin', hazard: 'H2' });
    const undo = () => host.call('admin', undoImport, { params: { id: batch.id } });
    expect(await undo()).toMatchObject({ problem: { refusal: 'still_used' } });
    await remove(valueOf(sent).photo.id, 'admin');
    expect(await undo()).toMatchObject({ ok: true });
  });

  describe('where the district asks for one', () => {
    it('is the admin’s to say, for the whole district, with its line in the log', async () => {
      for (const account of [...roles.filter((role) => role !== 'admin'), 'admin1']) {
        const body = { needsPhoto: true };
        expect(await host.call(account, setPhotoRule, { body })).toMatchObject({ status: 403 });
      }
      const needsPhoto = async () =>
        valueOf(await host.call('community', getDistrict, {})).needsPhoto;
      expect(await needsPhoto()).toBe(false);
      await setRule();
      await setRule();
      expect(await needsPhoto()).toBe(true);
      await setRule(false);
      expect(await needsPhoto()).toBe(false);
      const query = { entity: 'district' } as const;
      const { items } = valueOf(await host.call('leader', listChanges, { query }));
      expect(items.slice(-2)).toMatchObject([
        { entityId: district, verb: 'set_photo_rule', area: wholeDistrict, actorName: '测试admin' },
        { after: { needsPhoto: false } },
      ]);
    });

    it('nothing is rectified without one, nor after it was sent back or relapsed [B5.4]', async () => {
      await setRule();
      const refused = {
        status: 409,
        problem: { refusal: 'needs_a_photo', titleZh: expect.stringContaining('请先添加整改照片') },
      };
      expect(await rectify()).toMatchObject(refused);
      await send({ phase: 'found' });
      expect(await rectify()).toMatchObject(refused);
      const { photo } = valueOf(await send());
      expect(await rectify()).toMatchObject({ value: { status: 'rectified' } });
      expect(await remove(photo.id)).toMatchObject({ problem: { refusal: 'only_proof' } });
      await sendBack();
      expect(await rectify()).toMatchObject(refused);
      await send();
      expect(await rectify()).toMatchObject({ ok: true });
      await close();
      await host.call('inspector', lookBackRoute, {
        params,
        body: { on, result: 'relapsed', reason: '又拉线' },
      });
      expect(await rectify()).toMatchObject(refused);
      await setRule(false);
      expect(await rectify()).toMatchObject({ ok: true });
    });

    it('an act over many says how many lack theirs, in the preview too [C18]', async () => {
      const [proven, bare] = [`${id}-proven`, `${id}-bare`];
      await addHazards(host.store, [
        { id: proven, number: 201, compound: 'C1' },
        { id: bare, number: 202, compound: 'C1', area: community2 },
      ]);
      await setRule();
      await send({ account: 'admin', hazard: proven });
      const act = (preview: boolean) =>
        host.call('admin', actOnHazards, {
          body: {
            filter: { compound: 'C1' },
            verb: 'rectify',
            input: { on, measure: null },
            preview,
          },
        });
      const counts = {
        matching: 2,
        done: 1,
        skipped: [{ refusal: 'needs_a_photo', count: 1, examples: [bare] }],
      };
      expect(valueOf(await act(true))).toMatchObject(counts);
      const { batch } = valueOf(await act(false));
      expect((await read(proven)).status).toBe('rectified');
      // A photo that was added since does not keep the act from being taken back.
      await send({ account: 'admin', hazard: proven });
      expect(await host.call('admin', undoAct, { params: { id: batch ?? '' } })).toMatchObject({
        ok: true,
      });
    });

    it('a report alone fixes nothing on the spot', async () => {
      await setRule();
      const body = {
        place: { building: 'B1' },
        category: 'electricity',
        type: '私拉乱接',
        description: '楼道内私拉电线',
        source: 'office',
        foundOn: on,
        measure: '已拆除',
      } as const;
      const report = (isFixedOnTheSpot: boolean) =>
        host.call('community', reportHazardRoute, { body: { ...body, isFixedOnTheSpot } });
      expect(await report(true)).toMatchObject({ problem: { refusal: 'needs_a_photo' } });
      expect(await report(false)).toMatchObject({ value: { status: 'unassigned' } });
    });
  });
});
