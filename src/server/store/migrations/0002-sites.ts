import { type Kysely, sql } from 'kysely';

/** Centralised charging sites. */
export const sites = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table charging_site (district text not null, id text not null, area bigint not null, compound text,
     building text, name text not null, address text, status text not null, setting text, land text, ports bigint,
     operator text, electricity_yuan_kwh double precision, service_yuan_kwh double precision,
     has_full_charge_cut smallint, has_planned_cut smallint, has_card_or_code smallint, transformer text,
     spare_kw double precision, opened_on text, origin text, lng_e6 bigint, lat_e6 bigint, quadkey bigint, hex bigint,
     primary key (district, id))`,
  `create index charging_site_by_area on charging_site (district, area, id)`,
  `create index charging_site_by_compound on charging_site (district, compound)`,
  `create index device_by_site on device (district, site)`,
];
