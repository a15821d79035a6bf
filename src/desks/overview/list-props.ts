import type { AreaCode } from '../../domain/area.ts';
import type { LngLat } from '../../domain/position.ts';
import type { OverviewView } from './overview-view.ts';

/** What every list of the overview gets beside its own filter. */
export type ListProps = {
  readonly area: AreaCode | null;
  readonly text: string;
  readonly onFilter: (filter: Partial<OverviewView>) => void;
  readonly openKey: string | null;
  readonly onOpen: (row: { readonly id: string; readonly position: LngLat | null }) => void;
};
