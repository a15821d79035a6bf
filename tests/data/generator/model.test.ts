import { describe, expect, test } from 'vitest';
import { bikesPerHousehold } from '../../../data/generator/charging-sites.ts';
import { demoOptions } from '../../../data/generator/demo-options.ts';
import { findHazards } from '../../../data/generator/hazards.ts';
import { campaign, campaignDays } from '../../../data/generator/inspections.ts';
import { isHighRise } from '../../../src/domain/building.ts';
import { addDays } from '../../../src/domain/civil-date.ts';
import { isOpen } from '../../../src/domain/hazard.ts';
import { countOf, shareOf, type WholeDemo, wholeDemo } from './whole-demo.ts';

/** What is counted in one sub-district on average. */
const perSubdistrict = (demo: WholeDemo, items: readonly unknown[]) =>
  items.length / demo.options.scale;

function sumOf<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

/** Of the hazards known on a day of the campaign. */
function rectifiedShare(demo: WholeDemo, days: number): number {
  const asOf = addDays(campaign.start, days);
  const hazards = findHazards(demo, { seed: demoOptions.seed, asOf });
  return shareOf(hazards, ({ status }) => !isOpen(status));
}

describe.each([1, 4])('at scale %i the district is as the model has it', (scale) => {
  const demo = wholeDemo({ ...demoOptions, scale });
  const { compounds, buildings, hazards, devices, sites } = demo;
  const old = compounds.filter(({ isOld }) => isOld);

  test('about sixty compounds a sub-district, 45 % of them old, with names of their own', () => {
    expect(perSubdistrict(demo, compounds)).toBeGreaterThan(50);
    expect(perSubdistrict(demo, compounds)).toBeLessThan(70);
    expect(old.length / compounds.length).toBeGreaterThan(0.42);
    expect(old.length / compounds.length).toBeLessThan(0.51);
    expect(new Set(compounds.map(({ name }) => name)).size).toBe(compounds.length);
  });

  test('an old compound has about 235 households; a third has no property manager', () => {
    const households = sumOf(old, (compound) => compound.households) / old.length;
    expect(households).toBeGreaterThan(190);
    expect(households).toBeLessThan(270);
    const unmanaged = shareOf(old, ({ hasPropertyManager }) => hasPropertyManager === false);
    expect(unmanaged).toBeGreaterThan(0.22);
    expect(unmanaged).toBeLessThan(0.45);
  });

  test('about 52,000 people a sub-district, at 2.45 a household', () => {
    const people = (2.45 * sumOf(buildings, ({ households }) => households)) / scale;
    expect(people).toBeGreaterThan(42_000);
    expect(people).toBeLessThan(62_000);
  });

  test('about 520 buildings a sub-district: 62 % walk-ups, 22 % towers, 12 % shops', () => {
    const shareOfKind = (...kinds: string[]) =>
      shareOf(buildings, ({ plan }) => kinds.includes(plan.kind));
    expect(perSubdistrict(demo, buildings)).toBeGreaterThan(460);
    expect(perSubdistrict(demo, buildings)).toBeLessThan(580);
    expect(shareOfKind('walk_up')).toBeCloseTo(0.62, 1);
    expect(shareOfKind('point_tower', 'slab_tower')).toBeCloseTo(0.22, 1);
    expect(shareOfKind('shop')).toBeCloseTo(0.12, 1);
    expect(shareOf(buildings, ({ heightMeters }) => heightMeters > 100)).toBeLessThan(0.01);
  });

  test('about 1,300 hazards a sub-district: 1 % major, 60 % general, the rest ungraded', () => {
    expect(perSubdistrict(demo, hazards)).toBeGreaterThan(1_100);
    expect(perSubdistrict(demo, hazards)).toBeLessThan(1_500);
    expect(shareOf(hazards, ({ grade }) => grade === 'major')).toBeCloseTo(0.01, 2);
    expect(shareOf(hazards, ({ grade }) => grade === 'general')).toBeCloseTo(0.6, 1);
  });

  test('a tenth of the compounds holds about 40 % of the hazards', () => {
    const counts = compounds
      .map((compound) => countOf(hazards, ({ near }) => near.compound === compound))
      .toSorted((a, b) => b - a);
    const worst = counts.slice(0, Math.round(counts.length / 10));
    const share = sumOf(worst, (count) => count) / sumOf(counts, (count) => count);
    expect(share).toBeGreaterThan(0.33);
    expect(share).toBeLessThan(0.5);
  });

  test('two thirds into the campaign half of the hazards and a little more are rectified', () => {
    expect(demoOptions.asOf).toBe(addDays(campaign.start, 102));
    const share = shareOf(hazards, ({ status }) => !isOpen(status));
    expect(share).toBeGreaterThan(0.52);
    expect(share).toBeLessThan(0.6);
  });

  test('half-way they were 36 to 45 %, and at the end they are 92 to 98 %', () => {
    const half = rectifiedShare(demo, 76);
    expect(half).toBeGreaterThan(0.36);
    expect(half).toBeLessThan(0.46);
    const end = rectifiedShare(demo, campaignDays);
    expect(end).toBeGreaterThan(0.92);
    expect(end).toBeLessThan(0.98);
  });

  test('not half of the compounds can charge e-bikes, and the ports are too few for them', () => {
    const equipped = new Set(sites.flatMap(({ compound }) => compound ?? []));
    expect(equipped.size / compounds.length).toBeGreaterThan(0.34);
    expect(equipped.size / compounds.length).toBeLessThan(0.58);
    const open = sites.filter(({ status }) => status === 'existing');
    const ports = sumOf(open, (site) => site.ports);
    expect(ports / open.length).toBeGreaterThan(8);
    expect(ports / open.length).toBeLessThan(12);
    const bikes = bikesPerHousehold * sumOf(compounds, ({ households }) => households);
    expect(ports * 8).toBeLessThan(bikes);
    expect(countOf(sites, ({ status }) => status === 'candidate')).toBeGreaterThan(10 * scale);
  });

  test('cables hang from windows above all where nobody can charge', () => {
    const equipped = new Set(sites.map(({ compound }) => compound));
    const flying = (isEquipped: boolean) =>
      shareOf(
        hazards.filter(({ near }) => near.compound && equipped.has(near.compound) === isEquipped),
        ({ type }) => type.term === '飞线充电',
      );
    expect(flying(false)).toBeGreaterThan(1.2 * flying(true));
  });

  test('about 5,000 devices a sub-district, some fifteen in a high-rise', () => {
    expect(perSubdistrict(demo, devices)).toBeGreaterThan(4_300);
    expect(perSubdistrict(demo, devices)).toBeLessThan(6_000);
    const inCommon = countOf(devices, ({ name }) => name.includes('公共部位'));
    const highRises = countOf(buildings, (building) => isHighRise(building) === true);
    expect(inCommon / highRises).toBeGreaterThan(11);
    expect(inCommon / highRises).toBeLessThan(15);
    const late = shareOf(
      devices.filter(({ lastSeenAt }) => lastSeenAt !== null),
      ({ lastSeenAt }) => (lastSeenAt ?? 0) < Date.parse('2026-11-19T00:00:00Z'),
    );
    expect(late).toBeGreaterThan(0.02);
    expect(late).toBeLessThan(0.04);
  });
});
