import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { unitsQuery } from '../../client/queries/units.ts';

/** The name of a unit; its id until the names are there. */
export function UnitName({ id }: { id: string }): ReactElement {
  const units = useQuery(unitsQuery());
  return <>{units.data?.items.find((unit) => unit.id === id)?.name ?? id}</>;
}
