import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { landingOf } from '../../src/app/landing.ts';
import { roles } from '../../src/domain/actor.ts';
import { actions, mayDo } from '../../src/domain/permission.ts';
import { districtView } from '../support/district-view.ts';
import { fakeServer } from '../support/fake-server.ts';

const actionsOf = (role: (typeof roles)[number]) => actions.filter((action) => mayDo(role, action));

type Batch = { readonly kind: string; readonly undoneAt: number | null };

function serve({ isDemo, batches }: { isDemo: boolean; batches: readonly Batch[] }): void {
  const items = batches.map(({ kind, undoneAt }, index) => ({
    id: `I${index}`,
    kind,
    fileName: 'areas.geojson',
    at: 0,
    actor: 'admin',
    actorName: '管理员',
    created: 1,
    updated: 0,
    refused: 0,
    undoneAt,
  }));
  fakeServer({
    'GET /api/district': () => districtView({ isDemo }),
    'GET /api/imports': () => ({ items, total: items.length, nextCursor: null }),
  });
}

async function landings(): Promise<Record<string, string>> {
  const entries = roles.map(async (role) => {
    const person = { role, actions: actionsOf(role) };
    const { desk, showsImports } = await landingOf(person, new QueryClient());
    return [role, showsImports ? `${desk}, files` : desk] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const ownDesks = {
  leader: 'overview',
  planner: 'overview',
  duty: 'duty',
  community: 'ledger',
  inspector: 'ledger',
  admin: 'ledger',
};

describe('whoever signs in', () => {
  it('begins at the desk of the role', async () => {
    serve({ isDemo: false, batches: [{ kind: 'hazards', undoneAt: null }] });
    expect(await landings()).toEqual(ownDesks);
  });

  it('begins where the files go as long as a district is empty, if they may bring them', async () => {
    const empty = { ...ownDesks, community: 'ledger, files', admin: 'ledger, files' };
    serve({ isDemo: false, batches: [] });
    expect(await landings()).toEqual(empty);
    serve({ isDemo: false, batches: [{ kind: 'hazards', undoneAt: 1 }] });
    expect(await landings()).toEqual(empty);
    serve({ isDemo: false, batches: [{ kind: 'areas', undoneAt: null }] });
    expect(await landings()).toEqual(empty);
  });

  it('finds a demonstration full, though nobody imported into it by hand', async () => {
    serve({ isDemo: true, batches: [] });
    expect(await landings()).toEqual(ownDesks);
  });
});
