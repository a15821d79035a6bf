import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = {
  readonly status?: number;
  readonly body: Uint8Array | string;
};

export type FakeTianditu = {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Every request that came: its path, its query and what the caller calls itself. */
  readonly asked: readonly { path: string; query: Record<string, string>; agent: string }[];
  /** From here on every request is answered so; null leaves it without an answer. */
  answer(answer: Answer | null): void;
  close(): Promise<void>;
};

/** One white pixel. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

/** A server on loopback that can answer as Tianditu does: well, badly, or not at all. */
export async function startFakeTianditu(): Promise<FakeTianditu> {
  const asked: { path: string; query: Record<string, string>; agent: string }[] = [];
  let next: Answer | null = { body: tinyPng };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://fake');
    const agent = request.headers['user-agent'] ?? '';
    asked.push({ path: url.pathname, query: Object.fromEntries(url.searchParams), agent });
    if (next === null) return;
    response.writeHead(next.status ?? 200, { 'content-type': 'tiles' });
    response.end(next.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: (answer) => {
      next = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
