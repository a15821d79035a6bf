import type { AlarmLevel } from '../domain/alarm.ts';
import type { BuildingStatus, RiskLevel } from '../domain/building.ts';
import type { Connection } from '../domain/device.ts';
import { type ColorScheme, tokens } from './tokens.ts';

/** How a building of a status is drawn. `outline` is drawn broken for overdue ones. */
type BuildingPaint = { readonly fill: string; readonly outline: string };

type PicturePaint = { readonly saturation: number; readonly brightness: number };

/** A building by its risk level, with the letter on it. */
type RiskPaint = { readonly fill: string; readonly outline: string; readonly mark: string };

type MarkerPaint = {
  readonly fill: string;
  /** The letter in it. */
  readonly mark: string;
  readonly edge: string;
  /** Round it while it waits to be acknowledged. */
  readonly ring: string;
};

/** What the map draws with, beyond the tokens: all colours are opaque, opacity is said apart. */
export type MapPaint = {
  readonly scheme: ColorScheme;
  readonly land: string;
  readonly water: string;
  readonly green: string;
  readonly road: string;
  readonly roadEdge: string;
  readonly label: string;
  readonly labelQuiet: string;
  readonly labelHalo: string;
  /** How pictures of a basemap are quietened, so that what stands on them is seen. */
  readonly picture: PicturePaint;
  readonly areaLine: string;
  /** One ink in five strengths, so that the share of open hazards is never read as a risk level. */
  readonly areaShare: { readonly ink: string; readonly opacities: AreaShareOpacities };
  readonly hatch: string;
  readonly building: Readonly<Record<BuildingStatus, BuildingPaint>>;
  readonly risk: Readonly<Record<RiskLevel, RiskPaint>>;
  readonly compound: { readonly line: string; readonly plate: string; readonly mark: string };
  readonly site: { readonly ink: string; readonly ground: string };
  /** Hazards outside buildings, by status; `major` is the heavy outline of 重大. */
  readonly hazard: Readonly<Record<'overdue' | 'open' | 'rectified' | 'ground' | 'major', string>>;
  /** Told apart by lightness too: in a grey copy they stay three. */
  readonly device: Readonly<Record<Connection, string>>;
  /** Ticks, clocks and numbers on a building. */
  readonly buildingMark: string;
  readonly alarm: Readonly<Record<AlarmLevel, MarkerPaint>>;
  readonly badge: { readonly fill: string; readonly mark: string };
  readonly density: readonly [string, string, string, string, string];
  readonly densityOpacity: number;
  readonly selection: { readonly line: string; readonly halo: string };
};

type AreaShareOpacities = readonly [number, number, number, number, number];

/** The first font of the list that the machine has draws the labels; no glyphs are fetched. */
export const mapFonts = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'sans-serif'];

export const mapPaint: Readonly<Record<ColorScheme, MapPaint>> = {
  light: paintOf('light', {
    roadEdge: '#DDE0E4',
    picture: { saturation: -0.3, brightness: 1 },
    areaLine: '#7C8798',
    shareOpacities: [0.12, 0.22, 0.34, 0.46, 0.6],
    overdueFill: '#D9B4E3',
    openOutline: '#17202E',
    clearOutline: '#A4B0C0',
    unknownFill: '#F1F2F4',
    markerEdge: '#FFFFFF',
    siteInk: '#2F4A7D',
    device: { online: '#2A8C82', offline: '#17202E', no_data: '#B4BCC8' },
  }),
  dark: paintOf('dark', {
    roadEdge: '#1A283D',
    picture: { saturation: -0.6, brightness: 0.35 },
    areaLine: '#71829B',
    shareOpacities: [0.09, 0.16, 0.24, 0.33, 0.43],
    overdueFill: '#5B2A70',
    openOutline: '#FFFFFF',
    clearOutline: '#4D6080',
    unknownFill: '#162338',
    markerEdge: '#0A1320',
    siteInk: '#A9C1F0',
    device: { online: '#3FA79B', offline: '#FFFFFF', no_data: '#56667E' },
  }),
};

/** The colours that only the map needs. */
type MapOnly = {
  readonly roadEdge: string;
  readonly picture: PicturePaint;
  readonly areaLine: string;
  readonly shareOpacities: AreaShareOpacities;
  readonly overdueFill: string;
  readonly openOutline: string;
  readonly clearOutline: string;
  readonly unknownFill: string;
  readonly markerEdge: string;
  readonly siteInk: string;
  readonly device: Readonly<Record<Connection, string>>;
};

function paintOf(scheme: ColorScheme, own: MapOnly): MapPaint {
  const { basemap, status, risk, alarm, density, act, ink, panel, inkQuiet } = tokens[scheme];
  return {
    scheme,
    land: basemap.land,
    water: basemap.water,
    green: basemap.green,
    road: basemap.road,
    roadEdge: own.roadEdge,
    picture: own.picture,
    label: basemap.label,
    labelQuiet: inkQuiet,
    labelHalo: basemap.labelHalo,
    areaLine: own.areaLine,
    areaShare: { ink: status.open.fill, opacities: own.shareOpacities },
    hatch: status.unknown.fill,
    building: {
      overdue: { fill: own.overdueFill, outline: status.overdue.fill },
      open: { fill: status.open.fill, outline: own.openOutline },
      rectified: { fill: status.rectified.fill, outline: status.rectified.text },
      clear: { fill: status.clear.fill, outline: own.clearOutline },
      unknown: { fill: own.unknownFill, outline: status.unknown.fill },
    },
    buildingMark: panel,
    risk: {
      major: { fill: risk.major.fill, outline: risk.major.text, mark: '#FFFFFF' },
      larger: { fill: risk.larger.fill, outline: risk.larger.text, mark: '#17202E' },
      // Yellow has no contrast with a light ground.
      general: { fill: risk.general.fill, outline: '#17202E', mark: '#17202E' },
      low: { fill: risk.low.fill, outline: risk.low.text, mark: '#FFFFFF' },
    },
    compound: { line: inkQuiet, plate: status.open.fill, mark: panel },
    site: { ink: own.siteInk, ground: panel },
    hazard: {
      overdue: status.overdue.fill,
      open: status.open.fill,
      rectified: status.rectified.fill,
      ground: panel,
      major: ink,
    },
    device: own.device,
    alarm: {
      1: { fill: alarm[1].fill, mark: '#FFFFFF', edge: own.markerEdge, ring: alarm[1].fill },
      2: { fill: alarm[2].fill, mark: '#17202E', edge: own.markerEdge, ring: alarm[2].fill },
      // Yellow has no contrast with a light ground: its edge is dark in both schemes.
      3: { fill: alarm[3].fill, mark: '#17202E', edge: '#17202E', ring: alarm[3].text },
    },
    badge: { fill: ink, mark: panel },
    density,
    densityOpacity: 0.62,
    selection: { line: act, halo: panel },
  };
}

/** A colour `#rrggbb` seen through at an opacity from 0 to 1, as `#rrggbbaa`. */
export function withOpacity(color: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `${color}${alpha}`;
}
