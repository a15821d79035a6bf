import { z } from 'zod';

/** Query of every list: a page size and where the page before ended. */
export const pagingQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(300).optional(),
};

/** A page of a list. `total` counts the whole result, so nothing is dropped silently. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    total: z.number().int().nonnegative(),
    /** null on the last page. */
    nextCursor: z.string().nullable(),
  });
}

export type Page<Item> = {
  readonly items: Item[];
  readonly total: number;
  readonly nextCursor: string | null;
};
