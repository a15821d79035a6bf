import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * What an office has between its browsers and the server: it passes everything, passes everything but
 * holds streams back until they end, as a buffering gateway does, or reaches no server at all.
 */
export type GatewayMode = 'passes' | 'holds-streams' | 'down';

export type Gateway = {
  readonly address: string;
  /** Also breaks off what is under way. */
  readonly setMode: (mode: GatewayMode) => void;
  readonly stop: () => void;
};

/** Opens a gateway to the server at `target` on a free port of this machine. */
export async function openGateway(target: string, first: GatewayMode): Promise<Gateway> {
  let mode = first;
  const sockets = new Set<Socket>();
  const server = createServer((incoming, answer) => pass(incoming, answer));
  server.on('connection', (socket) => {
    if (mode === 'down') {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, headers, url = '/' } = incoming;
    const outgoing = request(new URL(url, target), { method, headers }, (found) => {
      const isStream = String(found.headers['content-type']).startsWith('text/event-stream');
      if (isStream && mode === 'holds-streams') return;
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    answer.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
  }

  function breakOff(): void {
    for (const socket of sockets) socket.destroy();
  }

  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`,
    setMode: (next) => {
      mode = next;
      breakOff();
    },
    stop: () => {
      breakOff();
      server.close();
    },
  };
}
