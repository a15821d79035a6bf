import type { AreaCode } from './area.ts';
import type { CivilDate } from './civil-date.ts';

/** 工作任务: what units have to do by a day (S3-T2, S4-E2, S1-O2). */
export type Task = {
  readonly id: string;
  readonly area: AreaCode;
  readonly campaign: string;
  readonly phase: string | null;
  /** Its place in the task list of the campaign, from 1. */
  readonly ordinal: number;
  readonly name: string;
  /** 具体内容. */
  readonly content: string | null;
  /** 责任单位, by id. */
  readonly units: readonly string[];
  readonly due: CivilDate | null;
  /** The deadline in the words of the notice, such as 4月10日前 (B5.5). */
  readonly phrase: string | null;
  readonly doneOn: CivilDate | null;
};
