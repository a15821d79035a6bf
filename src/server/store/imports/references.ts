import type { ImportKind } from '../../../contract/imports.ts';
import type { Database } from '../schema.ts';

type Reference = { readonly table: keyof Database; readonly column: string };

/** Tables whose rows are filed under a building or a compound, other than by an import. */
const filedTables = [
  'enforcement',
  'presence',
  'inspection',
  'premises',
  'household_count',
] as const;

/** Tables of things that stand in a compound, but in no building. */
const groundTables = ['transformer', 'fire_station'] as const;

const contactOwner: Reference = { table: 'contact', column: 'owner_id' };

/** Where the store refers to a unit. */
export const unitReferences: readonly Reference[] = [
  ...inColumn('unit', [
    'hazard',
    'campaign',
    'report',
    'supervision',
    'enforcement',
    'presence',
    'inspection',
    'transformer',
    'fire_station',
  ]),
  ...inColumn('management_unit', ['compound', 'building']),
  ...inColumn('maintenance_unit', ['compound', 'building']),
  { table: 'hazard', column: 'supervisor' },
  { table: 'supervision', column: 'issuer' },
  { table: 'duty', column: 'receiver' },
  { table: 'matter', column: 'asked_by' },
  { table: 'matter', column: 'asked_of' },
  contactOwner,
];

/** Where it keeps several units in one text of JSON. */
export const unitLists: readonly Reference[] = inColumn('units', ['task', 'duty']);

/** Where the store refers to the objects of a kind: an import is not undone while one does. */
export function referencesTo(kind: ImportKind): readonly Reference[] {
  switch (kind) {
    case 'areas':
      return inColumn('area', [
        'compound',
        'building',
        'charging_site',
        'device',
        'hazard',
        'contact',
        ...filedTables,
        ...groundTables,
      ]);
    case 'compounds':
      return [
        ...inColumn('compound', ['building', 'charging_site', 'hazard']),
        ...inColumn('compound', [...filedTables, ...groundTables]),
        contactOwner,
      ];
    case 'buildings':
      return [
        ...inColumn('building', [
          'charging_site',
          'device',
          'hazard',
          'alarm',
          'reopening',
          ...filedTables,
        ]),
        contactOwner,
      ];
    case 'sites':
      return inColumn('site', ['device']);
    case 'devices':
      return inColumn('device', ['alarm', 'reopening']);
    case 'hazards':
      return inColumn('hazard', ['enforcement', 'supervision', 'photo']);
  }
}

function inColumn(column: string, tables: readonly (keyof Database)[]): Reference[] {
  return tables.map((table) => ({ table, column }));
}
