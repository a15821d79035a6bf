import { describe, expect, it } from 'vitest';
import { enforcementTracks } from '../../../src/domain/enforcement.ts';
import { recordReply } from '../../../src/domain/hazard/record-reply.ts';
import { type Referring, referHazard } from '../../../src/domain/hazard/refer-hazard.ts';
import { hazardStatuses, isOpen } from '../../../src/domain/hazard.ts';
import { hazardAt } from '../../support/district.ts';

const today = '2026-11-20';
const takenOn = '2026-11-19';
const ordered = [{ track: 'educate_and_remove', takenOn: '2026-11-18' }] as const;

function refer(given: Partial<Referring>, past: Parameters<typeof referHazard>[1]['past'] = []) {
  const referring: Referring = {
    id: 'E1',
    campaign: null,
    violation: '飞线充电',
    takenOn,
    unit: null,
    actions: [],
    track: 'educate_and_remove',
    to: null,
    ...given,
  };
  return { to: (status = hazardAt('assigned')) => referHazard(status, { referring, past, today }) };
}

describe('the four tracks', () => {
  it('begin with education and an order, always while it is open [S2-E5] [B5.7]', () => {
    for (const status of hazardStatuses) {
      expect(refer({}).to(hazardAt(status)).ok).toBe(isOpen(status));
    }
  });

  it('go on to warning and removal only once the removal was ordered [B5.7]', () => {
    const warning = { track: 'warn_and_remove', actions: ['forced_removal'] } as const;
    expect(refer(warning).to()).toEqual({ ok: false, refusal: 'removal_not_ordered' });
    expect(refer(warning, ordered).to()).toMatchObject({ ok: true });
    const later = [{ track: 'educate_and_remove', takenOn: '2026-11-20' }] as const;
    expect(refer(warning, later).to()).toEqual({ ok: false, refusal: 'removal_not_ordered' });
  });

  it('summon as a referral alone, where the removal is obstructed [B5.7]', () => {
    const summons = { track: 'summon', to: 'U9' } as const;
    expect(refer(summons).to()).toEqual({ ok: false, refusal: 'removal_not_ordered' });
    expect(refer({ ...summons, to: null }, ordered).to()).toEqual({
      ok: false,
      refusal: 'needs_an_authority',
    });
    expect(refer({ ...summons, actions: ['power_cut'] }, ordered).to()).toEqual({
      ok: false,
      refusal: 'authority_acts',
    });
    expect(refer(summons, ordered).to()).toMatchObject({
      value: { referral: { to: 'U9', on: takenOn, reply: null, repliedOn: null }, outcome: null },
    });
  });

  it('hand a suspected offence over from any state, as a referral [B5.7]', () => {
    for (const status of hazardStatuses) {
      const given = { track: 'handle_by_law', to: 'U9', actions: ['written_transfer'] } as const;
      expect(refer(given).to(hazardAt(status)).ok).toBe(true);
    }
    expect(refer({ track: 'handle_by_law' }).to()).toMatchObject({ refusal: 'needs_an_authority' });
  });

  it.each(enforcementTracks)('take %s neither before it was found nor in the future', (track) => {
    const given = { track, to: 'U9' };
    expect(refer({ ...given, takenOn: '2026-08-31' }, ordered).to()).toMatchObject({
      refusal: 'taken_before_found',
    });
    expect(refer({ ...given, takenOn: '2026-11-21' }, ordered).to()).toMatchObject({
      refusal: 'taken_in_future',
    });
  });
});

describe('the reply of an authority', () => {
  const referred = refer({ track: 'handle_by_law', to: 'U9' }).to();
  if (!referred.ok) throw new Error(referred.refusal);
  const reply = { reply: '已立案', on: takenOn, today };

  it('is kept once, with its day [B5.7]', () => {
    const replied = recordReply(referred.value, reply);
    expect(replied).toMatchObject({ value: { referral: { reply: '已立案', repliedOn: takenOn } } });
    if (!replied.ok) throw new Error(replied.refusal);
    expect(recordReply(replied.value, reply)).toEqual({ ok: false, refusal: 'already_replied' });
  });

  it('comes to a referral, not before it and not in the future', () => {
    const own = { ...referred.value, referral: null };
    expect(recordReply(own, reply)).toMatchObject({ refusal: 'not_referred' });
    expect(recordReply(referred.value, { ...reply, on: '2026-11-18' })).toMatchObject({
      refusal: 'replied_before_referred',
    });
    expect(recordReply(referred.value, { ...reply, on: '2026-11-21' })).toMatchObject({
      refusal: 'replied_in_future',
    });
  });
});
