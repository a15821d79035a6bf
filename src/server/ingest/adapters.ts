import type { AdapterName } from '../../domain/device-adapter.ts';
import type { Adapter } from './adapter.ts';
import { chargingCloud } from './adapters/charging-cloud.ts';
import { ctwing } from './adapters/ctwing.ts';
import { onenet } from './adapters/onenet.ts';
import { standard } from './adapters/standard.ts';

/** A vendor's form is a file and a row here. */
export const adapters: Readonly<Record<AdapterName, Adapter>> = {
  standard,
  ctwing,
  onenet,
  charging_cloud: chargingCloud,
};
