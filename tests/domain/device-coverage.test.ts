import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connections, deviceKinds, userClasses } from '../../src/domain/device.ts';
import {
  type CountedPlace,
  type CoverageGroup,
  type DeviceTally,
  deviceCoverage,
} from '../../src/domain/device-coverage.ts';

const place: CountedPlace = {
  building: 'B1',
  compound: 'C1',
  isOldCompound: true,
  heightMeters: 30,
  households: 40,
  gasUsers: 30,
  hardship: null,
};
const none = { devices: [], places: [], users: [] };

function requiredOf(group: CoverageGroup, counted: Partial<Parameters<typeof deviceCoverage>[0]>) {
  return deviceCoverage({ ...none, ...counted }).find((row) => row.group === group)?.required;
}

const tally: fc.Arbitrary<DeviceTally> = fc.record({
  kind: fc.constantFrom(...deviceKinds),
  userClass: fc.option(fc.constantFrom(...userClasses)),
  isOver100Meters: fc.boolean(),
  connection: fc.constantFrom(...connections),
  count: fc.nat(50),
});

describe('the coverage of devices', () => {
  it('asks for detectors at units and valves at residents, and a number of all but the last class [S1-E9][S1-E10]', () => {
    const told = deviceCoverage(none).map(({ group, kind, isTarget }) => [group, kind, isTarget]);
    expect(told).toEqual([
      ['new_unit', 'gas_detector', true],
      ['existing_unit', 'gas_detector', true],
      ['new_resident', 'self_closing_valve', true],
      ['old_compound_resident', 'self_closing_valve', true],
      ['hardship', 'self_closing_valve', true],
      ['other_resident', 'self_closing_valve', false],
      ['over_100_meters', 'gas_detector', true],
    ]);
  });

  it('asks for a detector at every home strictly above 100 m and at none below [S1-H1]', () => {
    const at = (heightMeters: number | null) =>
      requiredOf('over_100_meters', { places: [{ ...place, heightMeters }] });
    expect([at(100), at(100.1), at(null)]).toEqual([null, 30, null]);
    const tall = { kind: 'gas_detector', isOver100Meters: true, connection: 'online', count: 3 };
    const devices = [
      { ...tall, userClass: 'other_resident' },
      { ...tall, userClass: null },
      { ...tall, userClass: 'existing_unit' },
    ] as DeviceTally[];
    const over = deviceCoverage({ ...none, devices }).find(
      ({ group }) => group === 'over_100_meters',
    );
    expect(over?.installed).toBe(6);
  });

  it('says nothing of what nobody has counted, which is not zero', () => {
    for (const { required } of deviceCoverage(none)) expect(required).toBeNull();
  });

  it('counts all households of a place where nobody has said how many use gas', () => {
    const places = [place, { ...place, building: 'B2', gasUsers: null }];
    expect(requiredOf('old_compound_resident', { places })).toBe(70);
  });

  it('counts no home twice where a compound was counted as a whole and by building', () => {
    const places = [place, { ...place, building: null, households: 400, gasUsers: 300 }];
    expect(requiredOf('old_compound_resident', { places })).toBe(30);
  });

  it('tells live from installed, and loses no device between them [S1-R3][B5.8]', () => {
    fc.assert(
      fc.property(fc.array(tally), (devices) => {
        for (const row of deviceCoverage({ ...none, devices })) {
          expect(row.online + row.offline + row.noData).toBe(row.installed);
        }
        const valves = devices.filter(({ kind }) => kind === 'self_closing_valve');
        const classed = valves.filter(({ userClass }) => userClass?.endsWith('hardship'));
        const hardship = deviceCoverage({ ...none, devices }).find(
          ({ group }) => group === 'hardship',
        );
        expect(hardship?.installed).toBe(classed.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});
