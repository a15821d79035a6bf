import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type ClientRequest, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { liveStream } from '../../src/contract/changes.ts';
import { findDevices, sendEvents } from '../long/support/official.ts';
import { enterDemo, findFreePort, startServer } from '../long/support/server-process.ts';
import { quantile, summarize } from './support/measure.ts';
import type { Bench, Report } from './support/report.ts';

const alarmsPerSecond = 10;
const patienceMs = 20_000;

/** Many screens that each hear of each alarm, ten a second, beside a server that only writes the text. */
export const benchFanOut: Bench = async (report, { isQuick }) => {
  const counts = isQuick ? [100, 1_000] : [100, 1_000, 5_000, 10_000];
  const alarms = isQuick ? 20 : 100;
  for (const open of [openServer, openBare]) {
    const subject = await open();
    report.heading(subject.what);
    for (const clients of counts) await measure(report, subject, { clients, alarms });
    await subject.close();
  }
};

type Subject = {
  readonly what: string;
  readonly pid: number;
  readonly streamUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The reading comes back in the event: the instant at which it was sent. */
  readonly send: (reading: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

async function openServer(): Promise<Subject> {
  const dataDir = mkdtempSync(join(tmpdir(), 'qinghuan-bench-'));
  const server = await startServer({ dataDir });
  const entry = await enterDemo(server, dataDir);
  const devices = await findDevices(server.address, entry);
  let sent = 0;
  return {
    what: 'the server, SQLite file',
    pid: server.pid,
    streamUrl: new URL(liveStream.path, server.address).href,
    headers: { cookie: entry.cookie },
    send: async (reading) => {
      const device = devices[sent++ % devices.length];
      const event = { id: crypto.randomUUID(), kind: 'alarm', device, at: Date.now(), level: 2 };
      await sendEvents(server.address, entry, [{ ...event, reading }]);
    },
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** As long as an alarm on the stream. */
const bareServer = `
  import { createServer } from 'node:http';
  const responses = new Set();
  createServer((request, response) => {
    if (request.method === 'POST') {
      for (const one of responses) one.write('data: {"reading":' + request.url.slice(1) +
        ',"pad":"' + 'x'.repeat(800) + '"}\\n\\n');
      return response.end();
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    responses.add(response);
    response.on('close', () => responses.delete(response));
  }).listen(Number(process.env.PORT), '127.0.0.1');`;

async function openBare(): Promise<Subject> {
  const port = await findFreePort();
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', bareServer], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/`;
  await sleep(500);
  return {
    what: 'node:http that writes the text to each response',
    pid: child.pid ?? 0,
    streamUrl: address,
    headers: {},
    send: async (reading) => {
      await fetch(`${address}${reading}`, { method: 'POST' });
    },
    close: async () => {
      child.kill('SIGKILL');
    },
  };
}

type Load = { readonly clients: number; readonly alarms: number };

async function measure(report: Report, subject: Subject, { clients, alarms }: Load): Promise<void> {
  const lags: number[] = [];
  const requests = await connectMany(subject, clients, (reading) =>
    lags.push(performance.now() - reading),
  );
  // A stream begins at the head that it finds.
  await sleep(1_500);
  const cpuBefore = cpuSeconds(subject.pid);
  const start = performance.now();
  for (let sent = 0; sent < alarms; sent++) {
    await sleep(Math.max(0, start + (sent * 1000) / alarmsPerSecond - performance.now()));
    await subject.send(performance.now());
  }
  const seconds = (performance.now() - start) / 1000;
  const until = performance.now() + patienceMs;
  while (lags.length < clients * alarms && performance.now() < until) await sleep(20);
  const cpu = (cpuSeconds(subject.pid) - cpuBefore) / seconds;
  const sorted = lags.toSorted((left, right) => left - right);
  const [p50, p99] = [quantile(sorted, 0.5), quantile(sorted, 0.99)];
  report.add({
    what: `${clients} clients, sent to heard, p99`,
    unit: 'ms',
    better: 'less',
    runs: summarize([p99]),
    facts: {
      p50,
      delivered: `${((lags.length * 100) / (clients * alarms)).toFixed(2)}%`,
      'sent a second': alarms / seconds,
      'MB resident': residentMegabytes(subject.pid),
      'CPU cores': cpu,
    },
  });
  for (const request of requests) request.destroy();
  await sleep(500);
}

async function connectMany(
  { streamUrl, headers }: Subject,
  clients: number,
  onReading: (reading: number) => void,
): Promise<ClientRequest[]> {
  const requests: ClientRequest[] = [];
  // As many at once as a server takes without refusing.
  for (let opened = 0; opened < clients; opened += 100) {
    const more = Array.from({ length: Math.min(100, clients - opened) }, () =>
      connectOne(streamUrl, headers, onReading),
    );
    requests.push(...(await Promise.all(more)));
  }
  return requests;
}

function connectOne(
  url: string,
  headers: Readonly<Record<string, string>>,
  onReading: (reading: number) => void,
): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers }, (response) => {
      let rest = '';
      response.on('data', (bytes: Buffer) => {
        const events = (rest + bytes.toString('latin1')).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const reading = /"reading":([\d.]+)/.exec(event)?.[1];
          if (reading !== undefined) onReading(Number(reading));
        }
      });
      response.on('error', () => {});
      resolve(request);
    });
    request.on('error', reject);
  });
}

/** User and system time of a process; a tick is a hundredth of a second on Linux. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
