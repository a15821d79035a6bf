import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MapAttribution } from '../../src/map/map-attribution.tsx';

const textOf = (basemap: string) =>
  render(<MapAttribution product="清患一张图" basemap={basemap} />).container.textContent;

it('the map names whose ground it lies on, with its approval number', () => {
  expect(textOf('天地图 审图号：GS(2024)0650号')).toBe(
    '清患一张图 · 天地图 审图号：GS(2024)0650号',
  );
});

it('the map names itself alone on its own ground', () => {
  expect(textOf('')).toBe('清患一张图');
});
