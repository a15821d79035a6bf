import type { HazardDraft } from '../../../domain/import/hazard-row.ts';
import type { ParsedRow } from '../../../domain/import/parse-rows.ts';
import { placedColumns } from '../place.ts';
import { joinPlaceWords } from './place-words.ts';
import { chooseArea, findHome, type ToRow, toOriginText } from './row-parts.ts';
import type { Surroundings } from './surroundings.ts';

/** A hazard is taken also where nobody knows its building or compound: their words are its place. */
export const toHazardRow: ToRow<HazardDraft, 'hazard'> = (parsed, around, newId) => {
  const { draft, mends, origin } = parsed;
  const { building, compound } = findHomes(draft, around);
  const home = building.located ?? compound.located;
  const position = draft.position ?? home?.position ?? null;
  const area = chooseArea(parsed, { home, position }, around);
  if (!area.ok) return area;
  const isNameless = area.mends.includes('area-without-list');
  const words = [
    ...(isNameless ? [draft.areaWords?.subdistrict, draft.areaWords?.community] : []),
    compound.words,
    building.words,
    draft.placeText,
  ];
  return {
    ok: true,
    mends: [...mends, ...compound.mends, ...building.mends, ...area.mends],
    row: {
      district: around.district,
      id: draft.externalId ?? newId(),
      // Given when the row is written; a row that stands keeps its own.
      number: 0,
      area: area.code,
      building: building.located?.id ?? null,
      compound: compound.located?.id ?? null,
      place_text: joinPlaceWords(words),
      unit: draft.unitName === null ? null : around.units.idOf(draft.unitName),
      ...columnsOf(parsed),
      origin: toOriginText(origin),
      ...placedColumns(position),
    },
  };
};

/** A building is looked for in the compound that is named beside it: most compounds have a 1栋. */
function findHomes(draft: HazardDraft, around: Surroundings) {
  const compound = findHome('compound', draft.compoundRef, (reference) =>
    around.compound(reference),
  );
  const within = compound.located?.id ?? draft.compoundRef;
  const building = findHome('building', draft.buildingRef, (reference) =>
    around.building(reference, within),
  );
  return { building, compound };
}

function columnsOf({ draft }: ParsedRow<HazardDraft>) {
  return {
    category: draft.category,
    type: draft.type,
    description: draft.description,
    grade: draft.grade,
    determination: draft.determination,
    source: draft.source,
    status: draft.status,
    found_on: draft.foundOn,
    measure: draft.measure,
    deadline: draft.deadline,
    deadline_text: draft.deadlineText,
    rectified_on: draft.rectifiedOn,
    closed_on: draft.closedOn,
    relapses: 0,
    space: draft.space,
    check_item: draft.checkItem,
    rectifying_party: draft.rectifyingParty,
    funds_yuan: draft.fundsYuan,
    plan: draft.plan,
    priority: draft.priority,
  };
}
