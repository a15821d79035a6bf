import { createRequestAnswerer } from './answer-request.ts';
import type { TableReply, TableRequest } from './protocol.ts';

const answer = createRequestAnswerer();

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  void answer(data).then((reply) => {
    if (reply !== null) globalThis.postMessage(reply, { transfer: transferOf(reply) });
  });
});

/** The grid is moved, not copied: the worker makes a new one for each answer. */
function transferOf(reply: TableReply): Transferable[] {
  if (reply.kind !== 'answer' || reply.answer.density === null) return [];
  return [reply.answer.density.grid.values.buffer];
}
