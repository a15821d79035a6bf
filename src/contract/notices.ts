import { z } from 'zod';
import { measures } from '../domain/alarm/judge-event.ts';
import { deviceGrades, deviceKinds } from '../domain/device.ts';
import { alarmLevelSchema } from './alarms.ts';
import { scheduleSchema } from './duties.ts';
import { defineRoute, holding } from './route.ts';

/** A row of the checklist of the notices, such as S0-T1, S0-E2.3 or B5.4. */
export const rowIdSchema = z.string().regex(/^(?:S[0-4]-[A-Z]\d+[a-z]?(?:\.\d+)?|B5\.\d+)$/);

const rows = z.array(rowIdSchema).min(1);
const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();
/** A deadline or period in the words of the notice. */
const phrase = z.string().min(1);

/** One line of a notice as data: the checklist rows it stands for, its code, its name. */
const entry = z.object({ rows, code, name: words });

const organisationSchema = entry.extend({
  role: z.enum(['group', 'lead', 'member', 'partner']),
  /** Other names of the same office in the notice. */
  aliases: z.array(z.string()).default([]),
  duties: z.array(words).default([]),
});

const phaseSchema = entry.extend({
  phrase: phrase.nullable(),
  from: day.nullable(),
  /** null: without an end, or none stated. */
  to: day.nullable(),
});

const taskSchema = entry.extend({
  phase: code.nullable(),
  /** Offices in the words of the notice. */
  units: z.array(z.string()),
  phrase: phrase.nullable(),
  due: day.nullable(),
});

const dutySchema = entry.extend({
  kind: z.enum(['report', 'meeting', 'circular', 'supervision', 'notice', 'roster', 'register']),
  from: z.array(z.string()),
  to: z.string().nullable(),
  phrase: phrase.nullable(),
  schedule: scheduleSchema,
});

const targetSchema = entry.extend({
  /** What is counted over what; null where the notice sets an aim without a number. */
  measure: z.object({ numerator: words, denominator: words.nullable() }).nullable(),
  percent: z.number().min(0).max(100).nullable(),
  /** The number aimed at, where it is a count: 0 for what shall not be left. */
  count: z.int().min(0).nullable().default(null),
  phrase: phrase.nullable(),
  by: day.nullable(),
});

const termSchema = z.object({
  row: rowIdSchema.optional(),
  code,
  zh: z.string().min(1),
  en: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  /** When the term applies, or who answers for it. */
  note: words.nullable().default(null),
});

const listSchema = entry.extend({ terms: z.array(termSchema).min(1) });

const columnSchema = z.object({
  code,
  zh: z.string().min(1),
  en: z.string().min(1),
  /** The header above this one; columns of one group stand side by side. */
  group: words.nullable().default(null),
});

const tableSchema = entry.extend({
  /** What one sheet is about. */
  subject: z.enum(['building', 'compound', 'subdistrict', 'campaign', 'device']),
  /** Fields above the columns, such as the name of the building. */
  heading: z.array(columnSchema).default([]),
  columns: z.array(columnSchema).min(1),
  /** Rows that every sheet has, by their first cell. */
  fixedRows: z.array(words).default([]),
  notes: z.array(words).default([]),
});

const ruleSchema = entry.extend({ says: words });

const comparison = z.enum(['over', 'at_least', 'exactly', 'at_most']);

const thresholdSchema = entry.extend({
  comparison,
  value: z.number(),
  unit: words,
});

const systemSchema = entry.extend({
  kind: z.enum(['ledger', 'list', 'platform', 'plan', 'force', 'method']),
});

/** A place where the notice errs, conflicts or leaves open: its text and our reading side by side. */
const readingSchema = z.object({
  rows,
  code,
  kind: z.enum(['error', 'conflict', 'gap', 'alias', 'detail']),
  text: z.array(z.string().min(1)),
  reading: words,
  /** The corrected day, where the matter is a day. */
  day: day.nullable().default(null),
});

export const noticeSchema = z
  .object({
    id: z.enum(['S0', 'S1', 'S2', 'S3', 'S4']),
    rows,
    title: words,
    issuer: words.extend({ level: z.enum(['district', 'subdistrict']) }),
    documentNumber: z.string().nullable(),
    issuedOn: day,
    upstream: z.array(z.string()),
    campaign: z.object({
      rows,
      code,
      name: words,
      objects: z.array(words),
      phrase: phrase.nullable(),
      from: day.nullable(),
      to: day.nullable(),
      /** What the notice calls the end of a hazard. */
      closeLabel: z.enum(['销号', '销案']),
      /** Which of the two rates the campaign reports. */
      reportedRate: z.enum(['rectified', 'closed']),
    }),
    organisations: z.array(organisationSchema).default([]),
    phases: z.array(phaseSchema).default([]),
    tasks: z.array(taskSchema).default([]),
    duties: z.array(dutySchema).default([]),
    targets: z.array(targetSchema).default([]),
    lists: z.array(listSchema).default([]),
    tables: z.array(tableSchema).default([]),
    rules: z.array(ruleSchema).default([]),
    thresholds: z.array(thresholdSchema).default([]),
    systems: z.array(systemSchema).default([]),
    readings: z.array(readingSchema).default([]),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof noticeSchema>;

const hazardTypeSchema = termSchema.extend({ rows });

export const taxonomySchema = z
  .object({
    categories: z.array(termSchema.extend({ rows, types: z.array(hazardTypeSchema).min(1) })),
    /** 排查空间: where an inspection looks. */
    spaces: z.array(
      termSchema.extend({
        rows,
        /** 37 检查项 and the like, each with the category and type it belongs to. */
        items: z.array(
          z.object({
            code,
            category: code,
            type: code,
            zh: z.string().min(1),
            en: z.string().min(1),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'HazardTaxonomy' });

const requirement = words.nullable();

export const deviceRequirementsSchema = z
  .array(
    entry.extend({
      device: z.enum(['gas_detector', 'self_closing_valve', 'smoke_detector', 'charger']),
      /** null: not asked for at this grade. */
      base: requirement,
      high: requirement,
    }),
  )
  .meta({ id: 'DeviceRequirements' });

/** A: read in a copy of the source; B: on a secondary page; M: from memory, or our own. */
const check = z.enum(['A', 'B', 'M']);

/** From which value on a reading is an alarm; where no standard says so, an assumption of ours. */
export const deviceThresholdsSchema = z
  .array(
    z
      .object({
        rows,
        device: z.enum(deviceKinds),
        /** The grades that have this measure. */
        grades: z.array(z.enum(deviceGrades)).min(1),
        measure: z.enum(measures),
        level: alarmLevelSchema,
        atLeast: z.number().nullable().default(null),
        is: code.nullable().default(null),
        unit: z.string().min(1).nullable().default(null),
        source: z.string().min(1),
        check,
        /** 0 to 1. */
        confidence: z.number().min(0).max(1),
      })
      .refine(({ atLeast, is }) => (atLeast === null) !== (is === null), 'expected atLeast or is'),
  )
  .meta({ id: 'DeviceThresholds' });

/** By level, how long an alarm may wait for somebody, and how often it is repeated. */
export const alarmTimersSchema = z
  .array(
    z.object({
      level: alarmLevelSchema,
      escalateAfterMinutes: z.number().positive(),
      remindEveryMinutes: z.number().positive(),
      source: z.string().min(1),
      check,
      /** 0 to 1. */
      confidence: z.number().min(0).max(1),
    }),
  )
  .length(3)
  .meta({ id: 'AlarmTimers' });

/** A default of a siting rule, or of a value beside it; none is law until the district confirms it. */
export const sitingRulesSchema = z
  .array(
    z.object({
      rows: z.array(rowIdSchema).default([]),
      /** As research names it: R01, G03, K02. */
      id: z.string().regex(/^[RGK]\d{2}$/),
      name: words,
      kind: z.enum(['distance', 'group', 'area', 'power', 'demand', 'device', 'grade', 'text']),
      /** Empty where the rule is words alone. */
      values: z.array(
        z.object({
          of: words,
          comparison: comparison.default('exactly'),
          value: z.number(),
          /** A symbol, such as m or kW; null for a number of what `of` names. */
          unit: z.string().min(1).nullable(),
          /** Where this value is less well checked than the rule. */
          check: check.optional(),
        }),
      ),
      /** Cuts candidates; a soft rule costs. */
      isHard: z.boolean(),
      source: z.string().min(1),
      check,
      /** 0 to 1. */
      confidence: z.number().min(0).max(1),
    }),
  )
  .meta({ id: 'SitingRules' });

const seedsSchema = z
  .object({
    notices: z.array(noticeSchema),
    taxonomy: taxonomySchema,
    deviceRequirements: deviceRequirementsSchema,
    deviceThresholds: deviceThresholdsSchema,
    alarmTimers: alarmTimersSchema,
    sitingRules: sitingRulesSchema,
  })
  .meta({ id: 'Seeds' });
export type Seeds = z.infer<typeof seedsSchema>;

export const getNotices = defineRoute({
  id: 'getNotices',
  method: 'get',
  path: '/api/notices',
  summary:
    'The notices as data: campaigns, tasks, duties, targets, lists, tables, rules, readings.',
  access: holding('notice.read'),
  response: { kind: 'json', schema: seedsSchema },
});
