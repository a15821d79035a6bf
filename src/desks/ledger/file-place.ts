import type { CivilDate } from '../../domain/civil-date.ts';
import type { FilePlace } from './ledger-view.ts';

/** The place of a sheet as the server is told it. */
export type PlaceBody = { readonly building: string } | { readonly compound: string };

/** What the parts of a sheet know of the place that it is about. */
export type FileContext = {
  readonly place: PlaceBody;
  readonly name: string;
  readonly hasPropertyManager: boolean | null;
  readonly today: CivilDate;
};

export function bodyOf({ kind, id }: FilePlace): PlaceBody {
  return kind === 'building' ? { building: id } : { compound: id };
}
