import type { Contact } from '../../src/domain/contact.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { communityCode } from './areas.ts';
import type { Town } from './town.ts';

type Owner = Pick<Contact, 'owner' | 'ownerId' | 'area' | 'duty'>;

const stems = Array.from('甲乙丙丁戊己庚辛壬癸');
const branches = Array.from('子丑寅卯辰巳午未申酉戌亥');

/** Building heads, grid workers and the units' own; the names and numbers are nobody's. */
export function listContacts({ compounds, buildings }: Town, units: readonly Unit[]): Contact[] {
  const owners: Owner[] = [
    ...units.map(({ id, area }) => ({ owner: 'unit', ownerId: id, area, duty: '联系人' }) as const),
    ...compounds.map(({ id, community }) => {
      const area = communityCode(community);
      return { owner: 'compound', ownerId: id, area, duty: '网格员' } as const;
    }),
    ...buildings
      .filter(({ isResidential }) => isResidential)
      .map(({ id, community }) => {
        const area = communityCode(community);
        return { owner: 'building', ownerId: id, area, duty: '楼栋长' } as const;
      }),
  ];
  return owners.map((owner, index) => ({
    id: `P${String(index + 1).padStart(4, '0')}`,
    ...owner,
    name: `演示${stems[index % stems.length]}${branches[index % branches.length]}`,
    phone: `1990000${String(index + 1).padStart(4, '0')}`,
  }));
}
