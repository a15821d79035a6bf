import { createServer } from 'node:http';

export type RecordingProxy = {
  readonly address: string;
  /** Every address that a browser wanted through this proxy; none of them is reached. */
  readonly wanted: readonly string[];
  readonly stop: () => void;
};

/** A proxy that answers nothing: a browser sends it all that does not lie on this machine. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const wanted: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    wanted.push(url);
    answer.writeHead(502).end();
  });
  server.on('connect', ({ url = '' }, socket) => {
    wanted.push(url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : '';
  return { address: `http://127.0.0.1:${port}`, wanted, stop: () => void server.close() };
}
