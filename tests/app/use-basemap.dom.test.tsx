import { fireEvent, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { useBasemap } from '../../src/app/use-basemap.ts';
import type { BasemapDescription } from '../../src/client/queries/basemap.ts';
import { fakeServer, unreachable } from '../support/fake-server.ts';
import { renderPart } from '../support/render-part.tsx';

const tianditu: BasemapDescription = {
  kind: 'raster',
  tilePixels: 256,
  tiles: ['/api/basemap/base/{z}/{x}/{y}?v=vec'],
  minzoom: 1,
  maxzoom: 18,
  bounds: null,
  attribution: '天地图',
  faults: { key: 0, quota: 0, unreachable: 0, broken: 0 },
  lastFault: null,
};
const outOfQuota: BasemapDescription = {
  ...tianditu,
  faults: { ...tianditu.faults, quota: 1 },
  lastFault: { zh: '天地图今日调用次数已用完。', en: 'The calls are used up.' },
};

/** Stands for the map, which needs WebGL2. */
function Ground(): ReactElement {
  const { isPending, outside, attribution, failure, noteFailure, retry } = useBasemap();
  return (
    <>
      <output>{isPending ? 'pending' : `${outside.kind} ${attribution}`}</output>
      <p>{'tiles' in outside && outside.tiles[0]}</p>
      {failure !== null && <p role="alert">{failure}</p>}
      <button type="button" onClick={() => noteFailure('status 502')}>
        fail
      </button>
      <button type="button" onClick={retry}>
        retry
      </button>
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('the page says whose ground it is, and where its tiles lie on our own origin', async () => {
  fakeServer({ 'GET /api/basemap': () => tianditu });
  renderPart(<Ground />);
  expect(screen.getByRole('status').textContent).toBe('pending');
  await screen.findByText('raster 天地图');
  screen.getByText(new URL('api/basemap/base/', document.baseURI).href + '{z}/{x}/{y}?v=vec');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the page says why tiles fail, as the server knows it, until somebody tries again', async () => {
  let answer = tianditu;
  fakeServer({ 'GET /api/basemap': () => answer });
  renderPart(<Ground />);
  await screen.findByText('raster 天地图');
  answer = outOfQuota;
  press('fail');
  await screen.findByText(/^底图未能加载，已改用自带底图。天地图今日调用次数已用完。$/);
  press('retry');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the page has its own ground, and says so, while the server cannot tell of another', async () => {
  let answer: unknown = unreachable;
  fakeServer({ 'GET /api/basemap': () => answer });
  renderPart(<Ground />);
  await screen.findByRole('alert');
  expect(screen.getByRole('status').textContent).toBe('none ');
  answer = tianditu;
  press('retry');
  await screen.findByText('raster 天地图');
  expect(screen.queryByRole('alert')).toBeNull();
});
