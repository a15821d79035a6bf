import type { AlarmLevel } from '../domain/alarm.ts';
import type { BuildingStatus, RiskLevel } from '../domain/building.ts';

export const colorSchemes = ['light', 'dark'] as const;
export type ColorScheme = (typeof colorSchemes)[number];

/** A meaning in two colours: `text` reads on the panel (at least 4.5:1), `fill` stands on the map. */
type Tone = { readonly text: string; readonly fill: string };

/** The one place for colours: the page, antd and the map style read from here. */
export type Tokens = {
  /** Behind the panels. */
  readonly ground: string;
  readonly panel: string;
  /** A row under the pointer, a well inside a panel. */
  readonly sunken: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly line: string;
  /** Outlines of controls, at least 3:1 on the panel. */
  readonly lineStrong: string;
  /** Links, buttons and the selection. */
  readonly act: string;
  readonly actSoft: string;
  readonly status: Readonly<Record<BuildingStatus, Tone>>;
  readonly risk: Readonly<Record<RiskLevel, Tone>>;
  readonly alarm: Readonly<Record<AlarmLevel, Tone>>;
  /** Five fixed classes, least first; nothing is drawn below the first. */
  readonly density: readonly [string, string, string, string, string];
  readonly basemap: {
    readonly land: string;
    readonly water: string;
    readonly road: string;
    readonly green: string;
    readonly label: string;
    readonly labelHalo: string;
  };
};

const red = '#D7263D';
const orange = '#F08A24';
const yellow = '#F5D400';
const blue = '#2F7BEA';
const purple = '#8E24AA';

const light: Tokens = {
  ground: '#EEF1F5',
  panel: '#FFFFFF',
  sunken: '#F5F7FA',
  ink: '#17202E',
  inkQuiet: '#5B6472',
  line: '#DDE2E9',
  lineStrong: '#858F9E',
  act: '#0B62D6',
  actSoft: '#E7F0FC',
  status: {
    overdue: { text: purple, fill: purple },
    open: { text: '#2B3950', fill: '#3E4E68' },
    rectified: { text: '#1E7B45', fill: '#2E9E5B' },
    clear: { text: '#5B6472', fill: '#C9D2DE' },
    unknown: { text: '#5B6472', fill: '#9AA3AF' },
  },
  risk: {
    major: { text: '#C8102E', fill: red },
    larger: { text: '#B84D00', fill: orange },
    general: { text: '#8A6D00', fill: yellow },
    low: { text: '#1F5FBF', fill: blue },
  },
  alarm: {
    1: { text: '#C8102E', fill: red },
    2: { text: '#B84D00', fill: orange },
    3: { text: '#8A6D00', fill: yellow },
  },
  density: ['#FFF3C4', '#FDC767', '#F98B3C', '#DE4A2B', '#8E1B2E'],
  basemap: {
    land: '#F4F5F2',
    water: '#CFE0EC',
    road: '#FFFFFF',
    green: '#E2EBDC',
    label: '#3D4757',
    labelHalo: '#FFFFFF',
  },
};

const dark: Tokens = {
  ground: '#0A1320',
  panel: '#0F1A2B',
  sunken: '#16233A',
  ink: '#E8EDF4',
  inkQuiet: '#9AA7B8',
  line: '#243349',
  lineStrong: '#62738C',
  act: '#5AA2FF',
  actSoft: '#17304F',
  status: {
    overdue: { text: '#D68BFF', fill: '#C06BEA' },
    open: { text: '#D5DEEA', fill: '#B9C6D8' },
    rectified: { text: '#4CC38A', fill: '#2E9E5B' },
    clear: { text: '#9AA7B8', fill: '#33435B' },
    unknown: { text: '#9AA7B8', fill: '#6C7A8F' },
  },
  risk: {
    major: { text: '#FF5A5F', fill: red },
    larger: { text: '#FF9F45', fill: orange },
    general: { text: '#FFD84D', fill: yellow },
    low: { text: '#6BA8FF', fill: blue },
  },
  alarm: {
    1: { text: '#FF5A5F', fill: red },
    2: { text: '#FF9F45', fill: orange },
    3: { text: '#FFD84D', fill: yellow },
  },
  density: ['#16304F', '#3B5E8C', '#C9A24B', '#F0803C', '#F2464F'],
  basemap: {
    land: '#101C2D',
    water: '#0B2438',
    road: '#22324A',
    green: '#13291F',
    label: '#B5C1D0',
    labelHalo: '#0A1320',
  },
};

export const tokens: Readonly<Record<ColorScheme, Tokens>> = { light, dark };
