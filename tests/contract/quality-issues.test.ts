import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuildings } from '../../src/contract/buildings.ts';
import { listCompounds } from '../../src/contract/compounds.ts';
import { listHazards } from '../../src/contract/hazards.ts';
import { listInspections } from '../../src/contract/inspections.ts';
import {
  countQualityIssues,
  listQualityIssues,
  type QualityIssue,
} from '../../src/contract/quality-issues.ts';
import { type Hazard, isOpen } from '../../src/domain/hazard.ts';
import { type BuildingRuleKind, buildingRules } from '../../src/domain/quality/building-rules.ts';
import { type CompoundRuleKind, compoundRules } from '../../src/domain/quality/compound-rules.ts';
import { confirmedNumber } from '../../src/domain/quality/confirmed-number.ts';
import {
  foreignTypesOf,
  type HazardRuleKind,
  hazardRules,
} from '../../src/domain/quality/hazard-rules.ts';
import { qualityKinds } from '../../src/domain/quality/quality-kind.ts';
import { readSeeds } from '../../src/server/seeds/read-seeds.ts';
import { valueOf } from './support/answers.ts';
import { addRandomRecords } from './support/quality-records.ts';
import {
  community1,
  community2,
  engineNames,
  openTestHost,
  type TestHost,
} from './support/test-host.ts';

const context = {
  today: '2026-11-20',
  unassignedDays: 7,
  foreignTypes: foreignTypesOf(readSeeds().taxonomy),
};
const all = { limit: 500 };

const kindNames = <Kind extends string>(rules: Readonly<Record<Kind, unknown>>) =>
  (Object.keys(rules) as Kind[]).map((kind) => ({ kind }));

describe.each(engineNames)('the quality issues of random records on %s', (engine) => {
  let host: TestHost;
  beforeAll(async () => {
    host = await openTestHost(engine);
    await addRandomRecords(host.store);
  });
  afterAll(() => host.close());

  async function list(account: string, query: Record<string, string | number> = {}) {
    return valueOf(await host.call(account, listQualityIssues, { query: { ...all, ...query } }));
  }

  async function subjectsOf(kind: string): Promise<string[]> {
    const { items, total } = await list('leader', { kind });
    expect(total).toBe(items.length);
    return items.map(({ subject }) => subject.id).toSorted();
  }

  it.each(kindNames<HazardRuleKind>(hazardRules))(
    'are those of the rule $kind [S0-R12][S3-R1][S0-R4]',
    async ({ kind }) => {
      const { items } = valueOf(await host.call('leader', listHazards, { query: all }));
      const matching = items.filter((hazard) => hazardRules[kind](hazard, context));
      expect(matching.length).toBeGreaterThan(0);
      expect(await subjectsOf(kind)).toEqual(idsOf(matching));
    },
  );

  async function readAround() {
    const contacts = await host.store.engine.read.selectFrom('contact').selectAll().execute();
    const inspections = valueOf(await host.call('leader', listInspections, { query: all }));
    const hazards = valueOf(await host.call('leader', listHazards, { query: all }));
    return { contacts, inspections: inspections.items, hazards: hazards.items };
  }

  it.each(kindNames<BuildingRuleKind>(buildingRules))(
    'are those of the rule $kind [S0-R9]',
    async ({ kind }) => {
      const { contacts, inspections } = await readAround();
      const { items } = valueOf(await host.call('leader', listBuildings, { query: all }));
      const matching = items.filter((building) =>
        buildingRules[kind]({
          ...building,
          hasHead: contacts.some(
            ({ owner_id, duty }) => owner_id === building.id && duty === '楼栋长',
          ),
          confirmed: confirmedNumber(
            inspections.filter((inspection) => inspection.building === building.id),
          ),
        }),
      );
      expect(matching.length).toBeGreaterThan(0);
      expect(await subjectsOf(kind)).toEqual(idsOf(matching));
    },
  );

  it.each(kindNames<CompoundRuleKind>(compoundRules))(
    'are those of the rule $kind [S0-R10][S3-E5]',
    async ({ kind }) => {
      const { contacts, inspections, hazards } = await readAround();
      const sheets = new Map(
        (await host.store.engine.read.selectFrom('compound').selectAll().execute()).map((row) => [
          row.id,
          row,
        ]),
      );
      const buildings = valueOf(await host.call('leader', listBuildings, { query: all })).items;
      const { items } = valueOf(await host.call('leader', listCompounds, { query: all }));
      const listOf = (compound: string): Hazard[] => {
        const homes = buildings.filter((home) => home.compound === compound).map(({ id }) => id);
        return hazards.filter(
          (hazard) =>
            hazard.compound === compound ||
            (hazard.compound === null && homes.includes(hazard.building ?? '')),
        );
      };
      const matching = items.filter((compound) =>
        compoundRules[kind]({
          ...compound,
          reportedHazards: sheets.get(compound.id)?.reported_hazards ?? null,
          reportedRectified: sheets.get(compound.id)?.reported_rectified ?? null,
          hasContact: contacts.some(({ owner_id }) => owner_id === compound.id),
          confirmed: confirmedNumber(
            inspections.filter(
              ({ building, compound: id }) => building === null && id === compound.id,
            ),
          ),
          recorded: listOf(compound.id).length,
          rectified: listOf(compound.id).filter(({ status }) => !isOpen(status)).length,
        }),
      );
      expect(matching.length).toBeGreaterThan(0);
      expect(await subjectsOf(kind)).toEqual(idsOf(matching));
    },
  );

  it('are counted as they are listed, row by row and kind by kind [C23]', async () => {
    const { items: rows } = valueOf(await host.call('leader', countQualityIssues, { query: {} }));
    const { items: issues, total } = await walk('leader', 97);
    expect(issues).toHaveLength(total);
    expect(new Set(issues.map(({ id }) => id)).size).toBe(total);
    const sums = rows.flatMap((row) => Object.values(row.issues));
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(total);
    for (const { area, issues: counts } of rows) {
      const listed = await list('leader', { row: area });
      for (const [kind, count] of Object.entries(counts)) {
        const found = listed.items.filter((issue) => issue.kind === kind);
        expect([area, kind, found.length]).toEqual([area, kind, count]);
      }
    }
  });

  async function walk(account: string, limit: number) {
    const items: QualityIssue[] = [];
    let cursor: string | null = null;
    let total = 0;
    do {
      const page = await list(account, { limit, ...(cursor !== null && { cursor }) });
      items.push(...page.items);
      ({ nextCursor: cursor, total } = page);
    } while (cursor !== null);
    return { items, total };
  }

  it('are counted among what was looked at', async () => {
    const { items: rows } = valueOf(await host.call('leader', countQualityIssues, { query: {} }));
    for (const { looked, issues } of rows) {
      for (const [kind, { among }] of Object.entries(qualityKinds)) {
        expect(issues[kind as keyof typeof issues]).toBeLessThanOrEqual(looked[among]);
      }
    }
    const sum = (name: 'hazards' | 'buildings' | 'compounds') =>
      rows.reduce((all, { looked }) => all + looked[name], 0);
    expect([sum('hazards'), sum('buildings'), sum('compounds')]).toEqual([160, 60, 20]);
  });

  it('are of the own area alone, down to their twins [C23]', async () => {
    const own = await walk('community', 500);
    expect(own.total).toBeGreaterThan(0);
    expect(own.items.every(({ area }) => Math.floor(area / 1000) === community1 / 1000)).toBe(true);
    const foreign = await list('community', { area: community2 });
    expect(foreign).toMatchObject({ items: [], total: 0 });
    const rows = valueOf(await host.call('community', countQualityIssues, { query: {} }));
    expect(rows.items.map(({ area }) => area)).toEqual([community1]);
  });

  it('are narrowed by building, by compound and by kinds', async () => {
    const whole = await walk('leader', 500);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole.items),
        fc.constantFrom('building', 'compound'),
        async (issue, by) => {
          const id = issue[by];
          if (id === null) return;
          const listed = await list('leader', { [by]: id, kind: `${issue.kind},hazard_unlocated` });
          const expected = whole.items.filter(
            (other) => other[by] === id && [issue.kind, 'hazard_unlocated'].includes(other.kind),
          );
          expect(listed.items).toEqual(expected);
          expect(listed.total).toBe(expected.length);
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  });

  it('refuse a kind that there is not, and a cursor of another list', async () => {
    const wrong = { query: { kind: 'nonsense' } };
    expect((await host.call('leader', listQualityIssues, wrong)).status).toBe(400);
    const cursor = encodeURIComponent(JSON.stringify(['2026-01-01', 'H1']));
    const other = await host.call('leader', listQualityIssues, { query: { cursor } });
    expect(other).toMatchObject({ status: 400, problem: { faults: [{ field: 'cursor' }] } });
  });
});

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id).toSorted();
}
