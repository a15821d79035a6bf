import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { liveStream } from '../../../src/contract/changes.ts';
import type { Random } from '../../../src/domain/simulate/random.ts';
import { readEvents } from '../../bench/support/sse-reader.ts';

export type BadProxy = {
  readonly address: string;
  /** What it has done to the events so far. */
  readonly misdeeds: Record<'dropped' | 'doubled' | 'delayed' | 'cut', number>;
  /** From now on it passes everything on. */
  behave(): void;
  /** Nothing comes through until it is opened again. */
  shut(isShut: boolean): void;
  close(): Promise<void>;
};

/** Stands between a page and its server and loses, doubles, holds back and cuts what is streamed. */
export async function startBadProxy(target: string, random: Random): Promise<BadProxy> {
  const misdeeds = { dropped: 0, doubled: 0, delayed: 0, cut: 0 };
  let [isBad, isShut] = [true, false];
  const streams = new Set<ServerResponse>();
  const harm = async (response: ServerResponse, text: string) => {
    const frame = `${text}\n\n`;
    const chance = isBad ? random.between(0, 1) : 1;
    if (chance < 0.08) misdeeds.dropped += 1;
    else if (chance < 0.16) {
      misdeeds.doubled += 1;
      response.write(frame + frame);
    } else if (chance < 0.2) {
      misdeeds.delayed += 1;
      await sleep(300);
      response.write(frame);
    } else if (chance < 0.22) {
      misdeeds.cut += 1;
      response.write(frame.slice(0, frame.length / 2));
      response.destroy();
    } else response.write(frame);
  };
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    if (isShut) return response.destroy();
    const { cookie = '' } = request.headers;
    const answer = await fetch(new URL(request.url ?? '/', target), { headers: { cookie } });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    const isStream = request.url?.startsWith(liveStream.path) === true && answer.body !== null;
    if (!isStream) return response.end(Buffer.from(await answer.arrayBuffer()));
    streams.add(response);
    response.flushHeaders();
    const stop = readEvents(answer.body, (text) => void harm(response, text));
    response.once('close', () => {
      streams.delete(response);
      void stop();
    });
    return undefined;
  };
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with it.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    misdeeds,
    behave: () => {
      isBad = false;
    },
    shut: (next) => {
      isShut = next;
      if (next) for (const stream of streams) stream.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
