/** The parts of all documents, in the order in which they stand in one. */
export const partIds = [
  'summary',
  'phases',
  'duties',
  'targets',
  'lists',
  'sheets',
  'rules',
  'offices',
  'readings',
  'types',
  'checks',
  'devices',
  'siting',
] as const;
export type PartId = (typeof partIds)[number];

/** A place in the documents; null is the whole of what stands before it. */
export type Place = {
  readonly doc: string | null;
  readonly part: PartId | null;
  /** A line of the part by its code, `list.term` for one inside another. */
  readonly item: string | null;
};

/** What the desk shows; the page keeps it in the address. */
export type CampaignView = Place & {
  /** What the documents are searched for. */
  readonly text: string;
};

/** The id in the page of a place in the document that is open. */
export function anchorOf(part: PartId, item: string | null = null): string {
  return item === null ? `part-${part}` : `part-${part}-${item}`;
}
