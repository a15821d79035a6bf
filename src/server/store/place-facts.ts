import { refuseUnknown } from './step-hazard.ts';
import type { Write } from './write.ts';

type Upkeep = {
  readonly managementUnit?: string | null | undefined;
  readonly maintenanceUnit?: string | null | undefined;
};

/** Throws where one of the two units that keep up the shared facilities is not on record (S3-R2). */
export async function refuseUnknownUpkeep(
  { tx, district }: Write,
  input: { readonly facts: Upkeep },
): Promise<void> {
  const { managementUnit, maintenanceUnit } = input.facts;
  const unit = { table: 'unit', input } as const;
  const manages = { id: managementUnit, refusal: 'unknown_management_unit' } as const;
  const maintains = { id: maintenanceUnit, refusal: 'unknown_maintenance_unit' } as const;
  await refuseUnknown(tx, district, { ...unit, ...manages });
  await refuseUnknown(tx, district, { ...unit, ...maintains });
}
