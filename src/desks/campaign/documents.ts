import type {
  DeviceRequirement,
  Notice,
  NoticeBook,
  SitingRule,
  Taxonomy,
} from '../../client/queries/notices.ts';
import type { PartId } from './campaign-view.ts';

/** What can be opened on the desk: a notice, or what is read beside all of them. */
export type Document =
  | { readonly kind: 'notice'; readonly id: string; readonly notice: Notice }
  | { readonly kind: 'taxonomy'; readonly id: string; readonly taxonomy: Taxonomy }
  | {
      readonly kind: 'devices';
      readonly id: string;
      readonly requirements: readonly DeviceRequirement[];
    }
  | { readonly kind: 'siting'; readonly id: string; readonly rules: readonly SitingRule[] };

/** The notices, newest first, then the references. */
export function documentsOf(book: NoticeBook): readonly Document[] {
  const { taxonomy, deviceRequirements: requirements, sitingRules: rules } = book;
  return [
    ...[...book.notices]
      .sort((a, b) => b.issuedOn.localeCompare(a.issuedOn))
      .map((notice): Document => ({ kind: 'notice', id: notice.campaign.code, notice })),
    { kind: 'taxonomy', id: 'hazard_taxonomy', taxonomy },
    { kind: 'devices', id: 'device_requirements', requirements },
    { kind: 'siting', id: 'siting_rules', rules },
  ];
}

/** The parts of a document, in the order of the page. */
export function partsOf(document: Document): readonly PartId[] {
  switch (document.kind) {
    case 'notice':
      return [
        'summary',
        'phases',
        'duties',
        'targets',
        'lists',
        'sheets',
        'rules',
        'offices',
        'readings',
      ];
    case 'taxonomy':
      return ['types', 'checks'];
    case 'devices':
      return ['devices'];
    case 'siting':
      return ['siting'];
  }
}
