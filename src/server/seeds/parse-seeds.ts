import { parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  alarmTimersSchema,
  deviceRequirementsSchema,
  deviceThresholdsSchema,
  noticeSchema,
  type Seeds,
  sitingRulesSchema,
  taxonomySchema,
} from '../../contract/notices.ts';
import { faultsOf } from '../faults.ts';

/** The text of each file by its name, such as `s0.yaml`. */
export type SeedFiles = Readonly<Record<string, string>>;

const noticeFile = /^s\d+\.yaml$/;

/** The folder of the seeds as one value. Throws an Error with a sentence for each fault of a file. */
export function parseSeeds(files: SeedFiles): Seeds {
  const notices = Object.keys(files).filter((name) => noticeFile.test(name));
  return {
    notices: [...notices]
      .sort()
      .map((name) => parseSeedFile(files, { name, schema: noticeSchema })),
    taxonomy: parseSeedFile(files, { name: 'hazard-taxonomy.yaml', schema: taxonomySchema }),
    deviceRequirements: parseSeedFile(files, {
      name: 'device-requirements.yaml',
      schema: deviceRequirementsSchema,
    }),
    deviceThresholds: parseSeedFile(files, {
      name: 'device-thresholds.yaml',
      schema: deviceThresholdsSchema,
    }),
    alarmTimers: parseSeedFile(files, { name: 'alarm-timers.yaml', schema: alarmTimersSchema }),
    sitingRules: parseSeedFile(files, { name: 'siting-rules.yaml', schema: sitingRulesSchema }),
  };
}

/** One file of the folder by a schema. Throws as `parseSeeds` does. */
export function parseSeedFile<Schema extends z.ZodType>(
  files: SeedFiles,
  { name, schema }: { name: string; schema: Schema },
): z.output<Schema> {
  const text = files[name];
  if (text === undefined) throw new Error(`seeds/${name}: found no file, expected one.`);
  const value = readYaml(name, text);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const sentences = faultsOf(result.error, value).map(
    ({ field, found, expected }) =>
      `seeds/${name}, ${field || 'the whole'}: found ${found || 'nothing'}, expected: ${expected.en}.`,
  );
  throw new Error(sentences.join('\n'));
}

function readYaml(name: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const line = text.slice(0, error.pos[0]).split('\n').length;
  throw new Error(
    `seeds/${name}, line ${line}: expected YAML; ${error.message.replace(/\.?$/, '.')}`,
  );
}
