import { type Kysely, Migrator } from 'kysely';
import { ground } from './migrations/0001-ground.ts';
import { sites } from './migrations/0002-sites.ts';
import { nouns } from './migrations/0003-nouns.ts';
import { hazardLife } from './migrations/0004-hazard-life.ts';
import { photos } from './migrations/0005-photos.ts';
import { statedDays } from './migrations/0006-stated-days.ts';
import { hazardTable } from './migrations/0007-hazard-table.ts';
import { quality } from './migrations/0008-quality.ts';
import { countsByArea } from './migrations/0009-counts-by-area.ts';
import { sheetsOfPlaces } from './migrations/0010-sheets-of-places.ts';
import { savedViews } from './migrations/0015-saved-views.ts';
import { deviceEvents } from './migrations/0017-device-events.ts';
import { deviceTokens } from './migrations/0018-device-tokens.ts';
import { alarmTimers } from './migrations/0019-alarm-timers.ts';
import type { Database } from './schema.ts';

const migrations = {
  '0001-ground': ground,
  '0002-sites': sites,
  '0003-nouns': nouns,
  '0004-hazard-life': hazardLife,
  '0005-photos': photos,
  '0006-stated-days': statedDays,
  '0007-hazard-table': hazardTable,
  '0008-quality': quality,
  '0009-counts-by-area': countsByArea,
  '0010-sheets-of-places': sheetsOfPlaces,
  '0015-saved-views': savedViews,
  '0017-device-events': deviceEvents,
  '0018-device-tokens': deviceTokens,
  '0019-alarm-timers': alarmTimers,
};

/** Brings the tables to the newest release; does nothing when they are. Throws with the step that failed. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`Migration ${failed} failed.`, { cause: error });
}
