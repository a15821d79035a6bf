import { formatAreaCode } from '../../domain/area.ts';
import type { ContactOwner } from '../../domain/contact.ts';
import { maskName, maskPhone } from '../../domain/contact.ts';
import type { Terms } from '../../domain/import/terms.ts';
import type { Unit } from '../../domain/unit.ts';
import { defineSheet, termOf } from './sheet.ts';

const unitKindTerms: Terms<Unit['kind']> = {
  government: ['政府部门'],
  community: ['社区'],
  property_manager: ['物业服务企业'],
  gas_company: ['燃气企业'],
  power_company: ['供电企业'],
  fire_brigade: ['消防救援队伍'],
  micro_fire_station: ['微型消防站'],
  other: ['其他'],
};

const ownerTerms: Terms<ContactOwner> = {
  unit: ['单位'],
  compound: ['小区'],
  building: ['楼栋'],
};

/** All units of the district: an object may name one that sits elsewhere in it. */
export const unitSheet = defineSheet({
  name: 'units',
  title: { zh: '单位', en: 'units' },
  table: 'unit',
  key: 'id',
  areaColumn: 'area',
  columns: {
    id: { zh: '单位编号' },
    name: { zh: '单位名称' },
    aliases: { zh: '其他名称' },
    kind: { zh: '单位类型' },
    area: { zh: '区划编码' },
  },
  cells: {
    id: (row) => row.id,
    name: (row) => row.name,
    aliases: (row) => (JSON.parse(row.aliases) as string[]).join('、') || null,
    kind: (row) => termOf(unitKindTerms, row.kind),
    area: (row) => formatAreaCode(row.area),
  },
  toGeometry: null,
});

/** Masked: full numbers leave the store one by one, with a reason. */
export const contactSheet = defineSheet({
  name: 'contacts',
  title: { zh: '联系人（已隐去）', en: 'contacts (masked)' },
  table: 'contact',
  key: 'id',
  areaColumn: 'area',
  columns: {
    id: { zh: '联系人编号' },
    owner: { zh: '对象类型' },
    ownerId: { zh: '对象编号' },
    duty: { zh: '职责' },
    name: { zh: '姓名' },
    phone: { zh: '联系电话' },
    area: { zh: '区划编码' },
  },
  cells: {
    id: (row) => row.id,
    owner: (row) => termOf(ownerTerms, row.owner),
    ownerId: (row) => row.owner_id,
    duty: (row) => row.duty,
    name: (row) => maskName(row.name),
    phone: (row) => maskPhone(row.phone),
    area: (row) => formatAreaCode(row.area),
  },
  toGeometry: null,
});
