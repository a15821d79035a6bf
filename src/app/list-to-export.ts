import type { ListToExport } from '../client/queries/list-exports.ts';
import { rowsBehind } from '../desks/overview/rows-behind.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { hazardQueryOf } from './hazard-query.ts';
import { daysOfPeriod } from './period.ts';
import type { View } from './view.ts';

/** The list that the overview shows, narrowed as it is; null: there is no file of it. */
export function listToExport(view: View, today: CivilDate): ListToExport | null {
  const { list, area, text, hazards, period } = view;
  const ofArea = area === null ? {} : { area };
  const place = { ...ofArea, ...(text !== '' && { text }) };
  switch (list) {
    case 'meeting':
    case 'trend':
      return { list: 'hazards', filter: { ...hazards, ...daysOfPeriod(period, today), ...ofArea } };
    case 'overdue':
    case 'dueSoon': {
      const filter = rowsBehind(hazards, list, today);
      const days = daysOfPeriod(period, today);
      const sort = list === 'overdue' ? 'overdue' : 'deadline';
      return { list: 'hazards', filter: { ...filter, ...days, ...ofArea, sort } };
    }
    case 'hazards':
      return { list, filter: { ...hazards, ...daysOfPeriod(period, today), ...place } };
    case 'areas': {
      // As they are counted: each area, whichever is chosen.
      const { today: _, area: __, ...filter } = hazardQueryOf(view, today);
      return { list, filter };
    }
    case 'units': {
      const { today: _, unit: __, ...filter } = hazardQueryOf(view, today);
      return { list, filter };
    }
    case 'buildings': {
      const status = view.buildingStatus;
      return { list, filter: { ...place, ...(status.length > 0 && { status }) } };
    }
    case 'homes':
      return { list: 'compounds', filter: { ...ofArea, ...(view.isOldOnly && { isOld: true }) } };
    case 'compounds':
      return { list, filter: { ...place, ...(view.isOldOnly && { isOld: true }) } };
    case 'sites': {
      const status = view.siteStatus;
      return { list, filter: { ...place, ...(status.length > 0 && { status }) } };
    }
    case 'devices': {
      const { connection } = view;
      return { list, filter: { ...place, ...(connection.length > 0 && { connection }) } };
    }
    case 'coverage':
      return { list: 'devices', filter: ofArea };
    case 'watched':
    case 'alarms':
      return null;
  }
}
