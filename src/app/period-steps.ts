import type { HazardTable } from '../client/hazard-table/hazard-table.ts';
import type { FoundDays, HazardTableQuery, StepAnswer } from '../client/hazard-table/protocol.ts';

/** What the table says of the queries that are held, in a span of days that a person is dragging. */
export type PeriodStep = {
  readonly days: FoundDays;
  readonly answers: ReadonlyMap<string, StepAnswer>;
};

export type PeriodSteps = {
  /**
   * Prepares for steps, as of a version of the rows; nothing happens where that was done. In the midst
   * of a drag no version is named: what is held stays as it is.
   */
  readonly takeHold: (queries: readonly HazardTableQuery[], version: number | null) => void;
  /** Asks for a span of days. While one is under way only the newest of the others is kept. */
  readonly step: (days: FoundDays) => void;
  readonly letGo: () => void;
};

type Steered = {
  readonly table: Pick<HazardTable, 'hold' | 'step' | 'letGo'>;
  readonly show: (step: PeriodStep) => void;
};

/** As long as somebody who has just dragged may drag again; then the memory is given back. */
const keptMs = 20_000;

/** Queries that differ in nothing but the period and in what they want to know are the same here. */
export function keyOfQuery(query: HazardTableQuery): string {
  const { foundFrom: _, foundTo: __, withDensity: ___, densityDetail: ____, ...rest } = query;
  const { hexResolution: _____, groupedOn: ______, figuresOn: _______, ...left } = rest;
  const { outsideOn: ________, today: _________, ...criteria } = left;
  const sorted = Object.entries(criteria).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(sorted);
}

/** Steers a table while the period is dragged or played. It is a picture of the moment it was taken hold of. */
export function createPeriodSteps({ table, show }: Steered): PeriodSteps {
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let wanted: FoundDays | null = null;

  return {
    takeHold: (queries, version) => {
      clearTimeout(timer);
      timer = setTimeout(letGo, keptMs);
      const text = JSON.stringify(queries.map(withoutPeriod));
      if (held?.text === text && (version === null || held.version === version)) return;
      held = { text, version, keys: queries.map(keyOfQuery) };
      // What cannot be held answers no step; the full pass on release answers all the same.
      table.hold(queries).catch(() => {
        held = null;
      });
    },
    step: (days) => {
      wanted = days;
      if (!isUnderWay) void askNext();
    },
    letGo,
  };

  function letGo(): void {
    clearTimeout(timer);
    wanted = null;
    if (held !== null) table.letGo();
    held = null;
  }

  async function askNext(): Promise<void> {
    isUnderWay = true;
    while (wanted !== null && held !== null) {
      const [days, { keys }] = [wanted, held];
      wanted = null;
      try {
        const answers = await table.step(days);
        const pairs = answers.map((answer, at) => [keys[at] ?? '', answer] as const);
        show({ days, answers: new Map(pairs) });
      } catch {
        // The table is gone; what stood stays until the next one answers.
        wanted = null;
      }
    }
    isUnderWay = false;
  }
}

type Held = {
  readonly text: string;
  readonly version: number | null;
  readonly keys: readonly string[];
};

function withoutPeriod(query: HazardTableQuery): object {
  const { foundFrom: _, foundTo: __, ...rest } = query;
  return rest;
}
