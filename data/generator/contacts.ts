import type { Contact } from '../../src/domain/contact.ts';
import type { Unit } from '../../src/domain/unit.ts';
import type { Town } from './town.ts';

type Owner = Pick<Contact, 'owner' | 'ownerId' | 'area' | 'duty'>;

const stems = Array.from('甲乙丙丁戊己庚辛壬癸');
const branches = Array.from('子丑寅卯辰巳午未申酉戌亥');

/** Building heads, grid workers and the units' own; the names and numbers are nobody's. */
export function listContacts(
  { compounds, buildings }: Town,
  { units, firstIndex }: { units: readonly Unit[]; firstIndex: number },
): Contact[] {
  const owners: Owner[] = [
    ...units.map(({ id, area }) => ({ owner: 'unit', ownerId: id, area, duty: '联系人' }) as const),
    ...compounds.map(
      ({ id, area }) => ({ owner: 'compound', ownerId: id, area, duty: '网格员' }) as const,
    ),
    ...buildings
      .filter(({ isResidential }) => isResidential)
      .map(({ id, area }) => ({ owner: 'building', ownerId: id, area, duty: '楼栋长' }) as const),
  ];
  return owners.map((owner, i) => contactOf(owner, firstIndex + i));
}

/** Numbers of a form that no network gives out; in a large district they come more than once. */
function contactOf(owner: Owner, index: number): Contact {
  return {
    id: `P${String(index + 1).padStart(4, '0')}`,
    ...owner,
    name: `演示${stems[index % stems.length]}${branches[index % branches.length]}`,
    phone: `1990000${String((index + 1) % 10_000).padStart(4, '0')}`,
  };
}
