import type { FromWorker, ToWorker } from './messages.ts';

export type WorkerClient = {
  /** Answers a request of the page from the worker. */
  fetch(request: Request): Promise<Response>;
};

export type WorkerClientOptions = {
  readonly database: string;
  readonly account: string | null;
  readonly onAccount: (account: string | null) => void;
};

type Pending = (message: Extract<FromWorker, { kind: 'response' }>) => void;

/** Statuses that a Response may not be given a body with. */
const bodilessStatuses = new Set([204, 304]);

/** Opens the database in the worker; throws when that fails. */
export async function openWorkerClient(
  worker: Worker,
  { database, account, onAccount }: WorkerClientOptions,
): Promise<WorkerClient> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'ready':
          return resolve();
        case 'failed':
          return reject(new Error(data.reason));
        case 'account':
          return onAccount(data.account);
        case 'response':
          pending.get(data.id)?.(data);
          pending.delete(data.id);
      }
    });
    send({ kind: 'open', database, account });
  });
  return {
    async fetch(request) {
      const id = ++lastId;
      const body = request.body === null ? null : await request.arrayBuffer();
      const answered = new Promise<Response>((resolve) => {
        pending.set(id, ({ status, headers, body: answer }) =>
          resolve(
            new Response(bodilessStatuses.has(status) ? null : answer, {
              status,
              headers: headers.map(([name, value]) => [name, value]),
            }),
          ),
        );
      });
      const headers = [...request.headers];
      send(
        { kind: 'request', id, url: request.url, method: request.method, headers, body },
        body === null ? [] : [body],
      );
      return answered;
    },
  };
}
