import type { z } from 'zod';
import type { InspectionView, listInspections } from '../../contract/inspections.ts';
import { type Inspection, inspectionStage } from '../../domain/inspection.ts';
import { json, plain } from './noun-columns.ts';
import { newestFirst } from './noun-sorts.ts';
import type { Versioned } from './noun-versions.ts';
import { equal, type Noun } from './nouns.ts';

type InspectionQuery = z.output<(typeof listInspections)['query']>;

export const inspections: Noun<Inspection, InspectionQuery> = {
  table: 'inspection',
  action: 'inspection.read',
  holds: 'here',
  columns: {
    id: plain('id'),
    area: plain('area'),
    building: plain('building'),
    compound: plain('compound'),
    premises: plain('premises'),
    space: plain('space'),
    checker: plain('checker'),
    unit: plain('unit'),
    inspectedOn: plain('inspected_on'),
    people: plain('people'),
    contacts: json('contacts'),
    confirmedHazards: plain('confirmed_hazards'),
    items: json('items'),
    visit: plain('visit'),
  },
  sortBy: newestFirst('inspected_on'),
  matches: (query) => [
    equal('building', query.building),
    equal('compound', query.compound),
    equal('premises', query.premises),
    equal('space', query.space),
    equal('checker', query.checker),
  ],
};

export function toInspectionView(inspection: Versioned<Inspection>): InspectionView {
  return { ...inspection, stage: inspectionStage(inspection.checker) };
}
