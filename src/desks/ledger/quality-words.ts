import type { TFunction } from 'i18next';
import type { QualityIssue } from '../../client/queries/quality-issues.ts';
import { issueDays, issueNumbers } from '../../domain/quality/quality-kind.ts';

/** What an issue is told with, as one line. */
export function issueFacts({ numbers, days, twin }: QualityIssue, t: TFunction): string {
  const told = [
    ...issueNumbers.flatMap((name) => {
      const value = numbers?.[name];
      return value === undefined ? [] : [t(`quality.number.${name}`, { value })];
    }),
    ...issueDays.flatMap((name) => {
      const value = days?.[name];
      return value === undefined ? [] : [[t(`hazard.${name}`), value].join(' ')];
    }),
    ...(twin === null ? [] : [t('quality.twin', { twin })]),
  ];
  return told.join(' · ');
}

type OpenKind = 'area' | 'hazard' | 'building' | 'compound' | 'site' | 'device';

type Openable = { readonly kind: OpenKind; readonly id: string };

/** Opens the panel of an object. */
export type OpenPlace = (object: Openable) => void;

/** The panel where an issue is mended; users are kept in the panel of their building or compound. */
export function panelOf(issue: QualityIssue): Openable {
  const { subject, building, compound, area } = issue;
  if (subject.kind !== 'premises') return { kind: subject.kind, id: subject.id };
  if (building !== null) return { kind: 'building', id: building };
  if (compound !== null) return { kind: 'compound', id: compound };
  return { kind: 'area', id: String(area) };
}
