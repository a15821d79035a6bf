import type { Feature } from 'geojson';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { Device } from '../../src/domain/device.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { type DemoArea, drawAreas } from './areas.ts';
import { drawBasemap } from './basemap.ts';
import { cutBlocks } from './blocks.ts';
import { listContacts } from './contacts.ts';
import { installDevices } from './devices.ts';
import { layGround } from './ground.ts';
import { type DemoHazard, findHazards } from './hazards.ts';
import { assignLandUse } from './land-use.ts';
import { toDegrees } from './lng-lat.ts';
import { layStreets } from './streets.ts';
import { buildTown, type Town } from './town.ts';
import { listUnits } from './units.ts';

export type DemoOptions = {
  readonly seed: number;
  /** The day on which the data stands; nothing in it is later but deadlines. */
  readonly asOf: CivilDate;
};

export type Demo = Town & {
  readonly options: DemoOptions;
  readonly areas: readonly DemoArea[];
  readonly units: readonly Unit[];
  readonly hazards: readonly DemoHazard[];
  readonly devices: readonly Device[];
  readonly contacts: readonly Contact[];
  readonly basemap: readonly Feature[];
};

/** A district that is nowhere, and its campaign half-way. The same options always give the same. */
export function createDemo(options: DemoOptions): Demo {
  const { seed } = options;
  const ground = layGround();
  const net = layStreets(ground, seed);
  const blocks = assignLandUse(cutBlocks(ground, net), seed);
  const town = buildTown(blocks, seed);
  const units = listUnits();
  return {
    ...town,
    options,
    areas: drawAreas(blocks),
    units,
    hazards: findHazards(town, options),
    devices: installDevices(town, { ...options, toLngLat: toDegrees(6) }),
    contacts: listContacts(town, units),
    basemap: drawBasemap({ ground, net, blocks }),
  };
}
