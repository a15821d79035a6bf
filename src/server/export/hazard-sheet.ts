import type { Selectable } from 'kysely';
import { formatAreaCode } from '../../domain/area.ts';
import type { FundSource, HazardDetails } from '../../domain/hazard-details.ts';
import { hazardColumns } from '../../domain/import/columns.ts';
import { isPhrase, readDeadline } from '../../domain/import/days.ts';
import {
  categoryTerms,
  gradeTerms,
  partyTerms,
  priorityTerms,
  sourceTerms,
  spaceTerms,
  statusTerms,
  type Terms,
} from '../../domain/import/terms.ts';
import type { HazardTable } from '../store/schema.ts';
import type { Cell } from './csv-text.ts';
import { areaNameCells, placeCells, placeGeometry } from './place-cells.ts';
import { dayOf, defineSheet, termOf } from './sheet.ts';

export const hazardSheet = defineSheet({
  name: 'hazards',
  title: { zh: '隐患', en: 'hazards' },
  table: 'hazard',
  // Whoever takes the file in again numbers the hazards in the same order.
  key: 'number',
  areaColumn: 'area',
  columns: { ...hazardColumns, fundShares: { zh: '资金分担' } },
  cells: {
    externalId: (row) => row.id,
    category: (row) => termOf(categoryTerms, row.category),
    type: (row) => row.type,
    description: (row) => row.description,
    foundOn: (row) => dayOf(row.found_on),
    grade: (row) => termOf(gradeTerms, row.grade),
    determination: (row) => row.determination,
    source: (row) => termOf(sourceTerms, row.source),
    status: (row) => termOf(statusTerms, row.status),
    unitName: (row, names) => (row.unit === null ? null : names.unit(row.unit)),
    rectifyingParty: (row) => termOf(partyTerms, row.rectifying_party),
    measure: (row) => row.measure,
    fundsYuan: (row) => row.funds_yuan,
    fundShares: sharesCell,
    plan: (row) => row.plan,
    priority: (row) => termOf(priorityTerms, row.priority),
    space: (row) => termOf(spaceTerms, row.space),
    checkItem: (row) => row.check_item,
    deadline: deadlineCell,
    rectifiedOn: (row) => dayOf(row.rectified_on),
    closedOn: (row) => dayOf(row.closed_on),
    buildingRef: (row) => row.building,
    compoundRef: (row) => row.compound,
    placeText: (row) => row.place_text,
    areaCode: (row) => formatAreaCode(row.area),
    ...areaNameCells,
    ...placeCells,
  },
  toGeometry: placeGeometry,
});

const sourceOfFunds: Terms<FundSource> = {
  government: ['政府补贴'],
  maintenance_fund: ['维修资金'],
  property_manager: ['物业服务企业'],
  owners: ['业主分担'],
  responsible_unit: ['责任单位自筹'],
  other: ['其他来源'],
};

/** Who bears how much: 政府补贴3000、业主分担1500. */
function sharesCell({ fund_shares }: Selectable<HazardTable>): Cell {
  // Written by the store from the same type.
  const shares = JSON.parse(fund_shares ?? '[]') as HazardDetails['fundShares'];
  return shares.map(({ source, yuan }) => `${sourceOfFunds[source][0]}${yuan}`).join('、') || null;
}

/** The words of the ledger where they alone say the same day, else the day. */
function deadlineCell({ deadline, deadline_text: words }: Selectable<HazardTable>): Cell {
  if (words === null) return dayOf(deadline);
  const phrase = readDeadline(words);
  const day = phrase.kind === 'day' ? phrase.day : null;
  const isRead = phrase.kind === 'no-day' || (phrase.kind === 'day' && isPhrase(words));
  return isRead && day === deadline ? words : dayOf(deadline);
}
