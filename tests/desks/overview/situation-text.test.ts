import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostCharacters,
  situationText,
  unitSituationText,
} from '../../../src/desks/overview/situation-text.ts';
import { noHazards } from '../../../src/domain/hazard/count-hazards.ts';
import { en } from '../../../src/text/en.ts';
import { createI18n } from '../../../src/text/i18n.ts';

const counts = {
  ...noHazards,
  unassigned: 400,
  rectifying: 105,
  rectified: 68,
  closed: 512,
  overdue: 37,
  dueSoon: 24,
};
/** 18:20 in Shanghai on 12 June. */
const instantMs = Date.UTC(2026, 5, 12, 10, 20);

const inChinese = { t: createI18n('zh', null).t, language: 'zh' } as const;
const inEnglish = { t: createI18n('en', en).t, language: 'en' } as const;

describe('the situation as a text for a chat', () => {
  it('says hour, area, both rates, what is overdue and whose it is, most first', () => {
    const overdueUnits = [
      { name: '甲社区', overdue: 5 },
      { name: '乙物业', overdue: 32 },
      { name: '丙公司', overdue: 0 },
    ];
    const situation = { place: '山城区', instantMs, counts, overdueUnits };
    expect(situationText(situation, inChinese)).toBe(
      '【山城区】截至6月12日18时：排查1085项，整改率53.5%（580/1085项），已销号512项；逾期37项，涉及：乙物业32项、甲社区5项；7日内到期24项。',
    );
    expect(situationText(situation, inEnglish)).toBe(
      '山城区, 12 June, 18:00: 1085 hazards found, 53.5% (580 of 1085) rectified, 512 closed; 37 overdue: 乙物业 32, 甲社区 5; 24 due within 7 days.',
    );
  });

  it('says that nothing was found without a rate of nothing', () => {
    const situation = { place: '山城区', instantMs, counts: noHazards, overdueUnits: [] };
    expect(situationText(situation, inChinese)).toBe(
      '【山城区】截至6月12日18时：排查0项，整改率—（0/0项），已销号0项；逾期0项；7日内到期0项。',
    );
  });

  it('never has more than 300 characters, and loses no unit silently', () => {
    const unit = fc.record({
      name: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
      overdue: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }),
        fc.string({ maxLength: 200 }),
        fc.constantFrom(inChinese, inEnglish),
        (overdueUnits, place, words) => {
          const text = situationText({ place, instantMs, counts, overdueUnits }, words);
          expect(text.length).toBeLessThanOrEqual(mostCharacters);
          const most = Math.max(0, ...overdueUnits.map(({ overdue }) => overdue));
          expect(text).toContain(most === 0 ? '' : String(most));
        },
      ),
    );
  });

  it('says who has not reported, as many as there is room for', () => {
    const situation = { place: '山城区', instantMs, counts: noHazards, overdueUnits: [] };
    const tell = (missing: readonly string[]) =>
      situationText({ ...situation, missing }, inChinese);
    expect(tell(['甲社区', '乙物业'])).toMatch(/7日内到期0项。未报送：甲社区、乙物业。$/);
    expect(tell([])).not.toContain('未报送');
    const many = Array.from({ length: 60 }, (_, place) => `第${place + 1}社区居民委员会`);
    expect(tell(many)).toMatch(/等，另有\d+个单位。$/);
  });

  it('speaks to one unit alone', () => {
    const unit = { place: '山城区', unit: '甲物业', instantMs, counts };
    expect(unitSituationText(unit, inChinese)).toBe(
      '【山城区】甲物业：截至6月12日18时，承担隐患1085项，整改率53.5%（580/1085项），已销号512项；逾期37项；7日内到期24项。',
    );
  });

  it('holds nothing but figures, the area and names of units, in at most 300 characters', () => {
    const count = fc.nat(9_999_999);
    const record = fc.record({
      unassigned: count,
      assigned: count,
      rectifying: count,
      rectified: count,
      closed: count,
      overdue: count,
      dueSoon: count,
    });
    const name = fc.string({ maxLength: 80, unit: 'binary' });
    fc.assert(
      fc.property(
        record,
        name,
        fc.array(name, { maxLength: 30 }),
        fc.constantFrom(inChinese, inEnglish),
        (figures, unit, missing, words) => {
          const place = '山城区';
          const whole = { place, instantMs, counts: figures, overdueUnits: [], missing };
          const said = [
            situationText(whole, words),
            unitSituationText({ place, instantMs, counts: figures, unit }, words),
          ];
          for (const text of said) expect(text.length).toBeLessThanOrEqual(mostCharacters);
          const plain = situationText({ ...whole, missing: [] }, words);
          // Of seven digits at most: no telephone number and no identity number can stand in it.
          expect(plain.replaceAll(/\d{1,8}(?!\d)/g, '')).not.toMatch(/\d/);
          expect(plain).not.toMatch(/室|户|电话|手机/);
        },
      ),
    );
  });
});
