import type { AreaCode } from './area.ts';

export const contactOwners = ['unit', 'compound', 'building'] as const;
export type ContactOwner = (typeof contactOwners)[number];

/** A person to reach. Lives in a table of its own; only a reveal gives it out unmasked. */
export type Contact = {
  readonly id: string;
  readonly owner: ContactOwner;
  readonly ownerId: string;
  readonly area: AreaCode;
  /** What the person is to the owner, as a term of the ledgers: 楼栋长, 网格员 ... */
  readonly duty: string;
  readonly name: string;
  readonly phone: string;
};

/** The same contact with nothing in it that could reach or name the person. */
export function maskContact(contact: Contact): Contact {
  return { ...contact, name: maskName(contact.name), phone: maskPhone(contact.phone) };
}

/** 138****1234 for 11 digits; a land line keeps its area code, its first digit and its last four. */
export function maskPhone(phone: string): string {
  const landLine = /^((?:010|02\d|0[3-9]\d{2})-?\d)(\d+)(\d{4})$/.exec(phone);
  if (landLine) return `${landLine[1]}${'*'.repeat(landLine[2]?.length ?? 0)}${landLine[3]}`;
  if (phone.length < 8) return '*'.repeat(phone.length);
  if (phone.length < 11) return '*'.repeat(phone.length - 2) + phone.slice(-2);
  return phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4);
}

/** The family name and a star for each further character. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.map((character, index) => (index === 0 ? character : '*')).join('');
}
