import type { Connection } from '../domain/device.ts';
import type { Mark } from './marks.ts';

const marks: Record<Connection, Mark> = {
  online: { shape: 'tick', tone: 'status-rectified' },
  offline: { shape: 'dashed-ring', tone: 'status-open' },
  no_data: { shape: 'hatch', tone: 'status-unknown' },
};

/** How a device's connection is drawn: no data is hatched as every unknown is, never green. */
export function connectionMark(connection: Connection): Mark {
  return marks[connection];
}
