import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHazards } from '../../src/contract/hazards.ts';
import { rates } from '../../src/domain/hazard/rates.ts';
import { type HazardStatus, hazardStatuses } from '../../src/domain/hazard.ts';
import { refusalSentences } from '../../src/server/refusal-sentences.ts';
import { hazardOrder } from '../support/hazard-orders.ts';
import { valueOf } from './support/answers.ts';
import { commandsOf, type World } from './support/hazard-world.ts';
import { addBuilding, addUnit } from './support/objects.ts';
import { engineNames, openTestHost, type TestHost } from './support/test-host.ts';

type Commands = ReturnType<typeof commandsOf>;
type Command = (commands: Commands) => Promise<void>;

const on = '2026-11-20';
const assign = {
  verb: 'assign',
  input: { unit: 'U1', measure: '拆除', deadline: '2026-12-01', deadlineText: null },
} as const;
/** A whole life in the order of its steps, and once more. */
const usual = [
  assign,
  { verb: 'start' },
  { verb: 'rectify', input: { on, measure: null } },
  { verb: 'return', reason: '复查未通过' },
  { verb: 'close', input: { on } },
  { verb: 'look_back', input: { on } },
] as const;
const relapse = { verb: 'relapse', input: { on }, reason: '回头看发现' } as const;

const place = fc.nat({ max: 20 });
const someStatuses = fc.subarray<HazardStatus>([...hazardStatuses], { maxLength: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Command>((commands) => commands.report()) },
  {
    weight: 4,
    arbitrary: fc.tuple(place, hazardOrder).map(
      ([at, order]): Command =>
        (commands) =>
          commands.step(at, order),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(place, fc.constantFrom(...usual, relapse)).map(
      ([at, order]): Command =>
        (commands) =>
          commands.step(at, order),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(someStatuses, fc.constantFrom(...usual)).map(
      ([statuses, act]): Command =>
        (commands) =>
          commands.act(statuses, act),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (at): Command =>
        (commands) =>
          commands.undo(at),
    ),
  },
);
/** It takes about a second; two hundred commands may wait on a busy machine. */
const busyMachineMs = 30_000;
const runs = { numRuns: 6, seed: 20_261_128, endOnFailure: true };

describe.each(engineNames)('any commands about hazards on %s', (engine) => {
  let host: TestHost;
  let count = 0;
  const seen = { statuses: new Set<string>(), refusals: new Set<string>() };
  beforeAll(async () => {
    host = await openTestHost(engine);
    for (const unit of ['U1', 'U2']) await addUnit(host.store, unit);
  });
  afterAll(() => host.close());

  async function openWorld(): Promise<World> {
    count += 1;
    const building = `R${count}`;
    await addBuilding(host.store, { id: building });
    return { building, hazards: new Map(), batches: [], log: [], seen };
  }

  it(
    'lead where the domain leads, lose nothing, and are undone exactly or refused by name [B5.4]',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(command, { minLength: 20, maxLength: 32, size: 'max' }),
          async (list) => {
            const world = await openWorld();
            const commands = commandsOf(host, world);
            for (let first = 0; first < 3; first++) await commands.report();
            for (const run of list) await run(commands);
            await commands.compare();
            await expectRates(world);
          },
        ),
        runs,
      );
      expect([...seen.statuses].toSorted()).toEqual([...hazardStatuses].toSorted());
      const unnamed = [...seen.refusals].filter((refusal) => !(refusal in refusalSentences));
      expect(unnamed).toEqual([]);
      expect([...seen.refusals]).toEqual(
        expect.arrayContaining([
          'changed_since',
          'already_undone',
          'not_rectified',
          'not_closed',
          'already_rectified',
        ]),
      );
    },
    busyMachineMs,
  );

  /** 整改率 and 销号率 by what the list counts, against the hazards as they should be. */
  async function expectRates({ building, hazards }: World): Promise<void> {
    const totals = await Promise.all(
      hazardStatuses.map(async (status) => {
        const query = { building, status, limit: 1 };
        return valueOf(await host.call('leader', listHazards, { query })).total;
      }),
    );
    const [unassigned = 0, assigned = 0, rectifying = 0, rectified = 0, closed = 0] = totals;
    const found = rates({ unassigned, assigned, rectifying, rectified, closed });
    const all = [...hazards.values()];
    const share = (statuses: readonly HazardStatus[]) =>
      all.filter(({ status }) => statuses.includes(status)).length / all.length;
    expect(found).toEqual({ rectified: share(['rectified', 'closed']), closed: share(['closed']) });
  }
});
