/** What the page tells the worker. */
export type ToWorker =
  | {
      readonly kind: 'open';
      /** Address of the SQLite file to begin with. */
      readonly database: string;
      /** The role that was chosen before a reload. */
      readonly account: string | null;
    }
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ArrayBuffer | null;
    };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'account'; readonly account: string | null }
  | {
      readonly kind: 'response';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ReadableStream<Uint8Array> | null;
    };
