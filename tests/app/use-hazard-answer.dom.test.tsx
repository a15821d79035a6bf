import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Hazards } from '../../src/app/hazards.tsx';
import { useHazardAnswer } from '../../src/app/use-hazard-answer.ts';
import { setTransport } from '../../src/client/api.ts';
import { createRequestAnswerer } from '../../src/client/hazard-table/answer-request.ts';
import type { HazardTableQuery, TableRequest } from '../../src/client/hazard-table/protocol.ts';
import type { FeedListener } from '../../src/client/live-feed.ts';
import type { ChangeView } from '../../src/contract/changes.ts';
import { changeOf, hazardAfter } from '../client/change-of.ts';
import { arrowOf } from '../client/hazard-table/arrow-fixture.ts';
import { renderPart } from '../support/render-part.tsx';

const listeners = new Set<FeedListener>();
const feed = {
  subscribe: (listener: FeedListener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
vi.mock('../../src/app/live.tsx', () => ({ useFeed: () => feed }));

/** The worker's own code, in the page. */
class WorkerInPage extends EventTarget {
  readonly #answer = createRequestAnswerer();

  postMessage(request: TableRequest): void {
    void this.#answer(request).then((data) => {
      if (data !== null) this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  terminate(): void {}
}

beforeEach(() => {
  listeners.clear();
  vi.stubGlobal('Worker', WorkerInPage);
});

const wanted: HazardTableQuery = { withDensity: false };
const closedOnly: HazardTableQuery = { withDensity: false, status: ['closed'] };

/** Stands for the map. */
function Counted({ query }: { query: HazardTableQuery | null }): ReactElement {
  const { answer } = useHazardAnswer(query);
  return <output>{answer === null ? 'none' : `${answer.matching} of ${answer.total}`}</output>;
}

const report = (number: number): ChangeView =>
  changeOf({ entity: 'hazard', after: hazardAfter({ id: `H${number}`, number }) });

function Page(props: { query: HazardTableQuery | null }): ReactElement {
  return (
    <Hazards>
      <Counted {...props} />
    </Hazards>
  );
}

function hear(change: ChangeView): void {
  for (const { onChange } of listeners) onChange?.(change);
}

it('a hazard that comes while the columns are under way is counted', async () => {
  let send = () => {};
  setTransport(
    () =>
      new Promise((resolve) => {
        send = () => resolve(new Response(arrowOf([{}, {}])));
      }),
  );
  renderPart(<Page query={wanted} />);
  await vi.waitFor(() => expect(listeners.size).toBe(1));
  hear(report(3));
  send();
  expect(await screen.findByText('3 of 3')).toBeTruthy();
});

it('a hazard that comes while nobody asks is counted when somebody asks again', async () => {
  setTransport(async () => new Response(arrowOf([{}, {}])));
  const { update } = renderPart(<Page query={wanted} />);
  await screen.findByText('2 of 2');
  update(<Page query={null} />);
  await screen.findByText('none');
  hear(report(3));
  update(<Page query={wanted} />);
  expect(await screen.findByText('3 of 3')).toBeTruthy();
});

it('nothing is loaded before somebody asks', () => {
  const transport = vi.fn<Parameters<typeof setTransport>[0]>();
  setTransport(transport);
  renderPart(<Page query={null} />);
  expect(transport).not.toHaveBeenCalled();
});

it('map and desk are answered by one table, which is loaded once', async () => {
  const transport = vi.fn<Parameters<typeof setTransport>[0]>(
    async () => new Response(arrowOf([{ status: 'closed' }, {}])),
  );
  setTransport(transport);
  renderPart(
    <Hazards>
      <Counted query={wanted} />
      <Counted query={closedOnly} />
    </Hazards>,
  );
  expect(await screen.findByText('1 of 2')).toBeTruthy();
  expect(await screen.findByText('2 of 2')).toBeTruthy();
  hear(report(3));
  // Changes that come together are counted together, a second later.
  expect(await screen.findByText('3 of 3', {}, { timeout: 5_000 })).toBeTruthy();
  expect(transport).toHaveBeenCalledTimes(1);
});
