import type { reportHazard } from '../../client/queries/hazard-steps.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { hazardCategories, hazardSources } from '../../domain/hazard.ts';
import { spaces } from '../../domain/inspection.ts';

/** What stands in the fields of a report; empty says nothing. */
export type ReportDraft = Readonly<Record<ReportField, string>> & { readonly isFixed: boolean };
export type ReportField =
  | 'area'
  | 'building'
  | 'category'
  | 'type'
  | 'space'
  | 'description'
  | 'source'
  | 'foundOn'
  | 'measure';

export function emptyReport(today: CivilDate): ReportDraft {
  return {
    area: '',
    building: '',
    category: hazardCategories[0],
    type: '',
    space: '',
    description: '',
    source: 'office',
    foundOn: today,
    measure: '',
    isFixed: false,
  };
}

/** 同上一条: the place, the type and the space of the report before. */
export function sameAs(last: ReportDraft, draft: ReportDraft): ReportDraft {
  const { area, building, category, type, space } = last;
  return { ...draft, area, building, category, type, space };
}

/** What the next report keeps: who found it in what way, and when. */
export function nextAfter({ source, foundOn }: ReportDraft): ReportDraft {
  return { ...emptyReport(foundOn), source };
}

const shortestProse = 2;

/** The fields without which a report cannot be sent; one fixed on the spot says by which measure. */
export function faultyFields(draft: ReportDraft): ReadonlySet<ReportField> {
  const isShort = (text: string) => text.trim().length < shortestProse;
  const faulty = new Set<ReportField>();
  if (draft.area === '' && draft.building === '') faulty.add('area');
  if (draft.type === '') faulty.add('type');
  if (draft.foundOn === '') faulty.add('foundOn');
  if (isShort(draft.description)) faulty.add('description');
  if (draft.isFixed && isShort(draft.measure)) faulty.add('measure');
  return faulty;
}

/** The report as the server takes it. */
export function reportOf(draft: ReportDraft): Parameters<typeof reportHazard>[0] {
  return {
    place: {
      building: draft.building === '' ? null : draft.building,
      area: draft.area === '' ? null : Number(draft.area),
    },
    category: hazardCategories.find((code) => code === draft.category) ?? hazardCategories[0],
    type: draft.type,
    space: spaces.find((code) => code === draft.space) ?? null,
    description: draft.description.trim(),
    source: hazardSources.find((code) => code === draft.source) ?? 'office',
    foundOn: draft.foundOn,
    isFixedOnTheSpot: draft.isFixed,
    measure: draft.isFixed ? draft.measure.trim() : null,
  };
}
