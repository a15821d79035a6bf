import { describe, expect, it } from 'vitest';
import { createRecentChanges } from '../../src/client/recent-changes.ts';
import type { ChangeView } from '../../src/contract/changes.ts';

function change(seq: number, entity: ChangeView['entity'] = 'device'): ChangeView {
  return {
    seq,
    at: 0,
    actor: 'platform',
    actorName: 'platform',
    entity,
    entityId: `D${seq}`,
    verb: 'hear',
    area: 500_199_000_000_000,
    after: null,
    reason: null,
    batch: null,
  };
}

describe('changes that came while an answer was under way', () => {
  it('are all kept, in their order, however long it takes', () => {
    const recent = createRecentChanges(['device', 'alarm']);
    recent.keepAll(true);
    for (const seq of [1, 2, 3]) recent.add(change(seq), seq * 60_000);
    expect(recent.all().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('are kept from a moment before it was said to be under way', () => {
    const recent = createRecentChanges(['device', 'alarm']);
    recent.keepAll(false);
    recent.add(change(1), 0);
    recent.add(change(2), 59_500);
    recent.keepAll(true);
    recent.add(change(3), 60_000);
    expect(recent.all().map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('are forgotten when nothing is under way, and those of other objects never kept', () => {
    const recent = createRecentChanges(['device', 'alarm']);
    recent.keepAll(false);
    for (let seq = 0; seq < 10_000; seq += 1) recent.add(change(seq), seq);
    recent.add(change(10_000, 'hazard'), 10_000);
    const kept = recent.all();
    expect(kept.length).toBeLessThan(6_000);
    expect(kept.at(-1)?.seq).toBe(9_999);
  });
});
