import type { QueryClient } from '@tanstack/react-query';
import { districtQuery } from '../client/queries/district.ts';
import { importsQuery } from '../client/queries/imports.ts';
import type { Session } from '../client/queries/session.ts';
import { type DeskId, homeDesk } from './desk-list.ts';

/** Where a person comes in: on the desk of the role, or where the tables of an empty district go. */
export async function landingOf(
  { role, actions }: Pick<Session, 'role' | 'actions'>,
  queryClient: QueryClient,
): Promise<{ readonly desk: DeskId; readonly showsImports: boolean }> {
  const showsImports = actions.includes('import.run') && (await isEmptyDistrict(queryClient));
  return { desk: showsImports ? 'ledger' : homeDesk(role), showsImports };
}

/** A district of one's own that holds nothing but its areas: those may come with its code. */
async function isEmptyDistrict(queryClient: QueryClient): Promise<boolean> {
  const district = await queryClient.fetchQuery(districtQuery());
  if (district.isDemo) return false;
  const { pages } = await queryClient.fetchInfiniteQuery(importsQuery());
  return pages.every(({ items }) =>
    items.every(({ kind, undoneAt }) => kind === 'areas' || undoneAt !== null),
  );
}
