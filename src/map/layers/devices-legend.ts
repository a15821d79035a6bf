import { type Connection, connections, deviceKinds } from '../../domain/device.ts';
import type { MapPaint } from '../../theme/map-style.ts';
import { deviceLetters } from '../draw-device.ts';
import type { LegendContext, LegendItem, Swatch } from '../legend.ts';

/** Letters say the kind, the disc says the connection. */
export function devicesLegend({ paint }: LegendContext): readonly LegendItem[] {
  const kinds = deviceKinds.map(
    (kind): LegendItem => ({
      swatch: deviceSwatch(deviceLetters[kind], { connection: 'online', paint }),
      label: { kind: 'word', key: `map.device.${kind}` },
    }),
  );
  const states = connections.map(
    (connection): LegendItem => ({
      swatch: deviceSwatch('', { connection, paint }),
      label: { kind: 'word', key: `map.device.${connection}` },
    }),
  );
  const colors = connections.map((connection) => paint.device[connection]);
  return [
    ...kinds,
    ...states,
    {
      swatch: { kind: 'mix', colors, fill: paint.site.ground },
      label: { kind: 'word', key: 'map.device.several' },
    },
  ];
}

function deviceSwatch(
  letter: string,
  { connection, paint }: { connection: Connection; paint: MapPaint },
): Swatch {
  const picture = {
    letter,
    connection,
    ink: paint.device[connection],
    ground: paint.site.ground,
  };
  return { kind: 'device', picture };
}
