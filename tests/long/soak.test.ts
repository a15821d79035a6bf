import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAreas } from '../../src/contract/areas.ts';
import { listBuildings } from '../../src/contract/buildings.ts';
import { getHazardColumns, listHazards } from '../../src/contract/hazards.ts';
import { type HeapWatch, heapWatchFlags, watchHeap } from './support/heap-watch.ts';
import { ask, type Entry, listen, readChanges } from './support/official.ts';
import { enterDemo, type ServerProcess, startServer } from './support/server-process.ts';

const minuteMs = 60_000;
/** The first one warms up: code is compiled and caches fill. */
const minutes = 3;
const sampleGapMs = 5_000;
const readers = 8;
const mostAlarmsPerHour = 3600;
/** Far above the noise between two collections, far below a leak of one answer a request. */
const growthAllowedBytes = 3 * 1024 * 1024;

describe('three minutes of alarms and readers', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-long-'));
  let server: ServerProcess;
  let entry: Entry;
  let heap: HeapWatch;

  beforeAll(async () => {
    server = await startServer({
      dataDir,
      simulate: mostAlarmsPerHour,
      nodeFlags: heapWatchFlags,
    });
    entry = await enterDemo(server, dataDir);
    heap = await watchHeap(() => server.output());
  });
  afterAll(async () => {
    heap.close();
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('leave the memory of the server flat, and every reader hears the same', async () => {
    const { seq } = await readChanges(server.address, entry, 0);
    const streams = await Promise.all(
      Array.from({ length: readers }, () => listen(server.address, entry, seq)),
    );
    const endAt = Date.now() + minutes * minuteMs;
    const [samples, asked] = await Promise.all([
      sampleUntil(endAt),
      askUntil(endAt),
      comeAndGoUntil(endAt, seq),
    ]);
    const heard = await settle(streams.map((stream) => stream.heard));
    await Promise.all(streams.map((stream) => stream.stop()));

    expect(asked).toBeGreaterThan(100);
    expect(heard[0]?.length).toBeGreaterThan(20);
    for (const seqs of heard) expect(seqs).toEqual(heard[0]);
    const aMinute = minuteMs / sampleGapMs;
    const early = median(samples.slice(aMinute, 2 * aMinute));
    const late = median(samples.slice(-aMinute));
    console.log(
      `Live objects: ${megabytes(early)} MB in the second minute, ${megabytes(late)} MB in the last.`,
    );
    expect(late - early).toBeLessThan(growthAllowedBytes);
  });

  async function sampleUntil(endAt: number): Promise<number[]> {
    const samples: number[] = [];
    while (Date.now() < endAt) {
      await sleep(sampleGapMs);
      samples.push(await heap.measure());
    }
    return samples;
  }

  /** What an open overview asks for, without a pause. */
  async function askUntil(endAt: number): Promise<number> {
    const paths = [listAreas, listBuildings, listHazards, getHazardColumns].map(({ path }) => path);
    let asked = 0;
    for (; Date.now() < endAt; asked++) {
      const answer = await ask(server.address, entry, paths[asked % paths.length] ?? '');
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      await sleep(50);
    }
    return asked;
  }

  /** Streams that are opened and left: what stays of each one would add up. */
  async function comeAndGoUntil(endAt: number, after: number): Promise<void> {
    while (Date.now() < endAt) {
      const { stop } = await listen(server.address, entry, after);
      await sleep(300);
      await stop();
    }
  }
});

/** The seqs of each reader, up to the last one that all have heard. */
async function settle(heard: readonly (readonly { seq: number }[])[]): Promise<number[][]> {
  await sleep(3_000);
  const heardByAll = Math.min(...heard.map((changes) => changes.at(-1)?.seq ?? 0));
  return heard.map((changes) => changes.map(({ seq }) => seq).filter((seq) => seq <= heardByAll));
}

function median(values: readonly number[]): number {
  return (
    values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
