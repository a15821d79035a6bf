import { createRequestAnswerer } from './answer-request.ts';
import type { StepAnswer, TableReply, TableRequest } from './protocol.ts';

const answer = createRequestAnswerer();

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  void answer(data).then((reply) => {
    if (reply !== null) globalThis.postMessage(reply, { transfer: transferOf(reply) });
  });
});

/** A grid is moved, not copied: the worker makes a new one for each answer. */
function transferOf(reply: TableReply): Transferable[] {
  return answersOf(reply).flatMap(({ density }) => density?.grid.values.buffer ?? []);
}

function answersOf(reply: TableReply): readonly StepAnswer[] {
  if (reply.kind === 'stepped') return reply.answers;
  return reply.kind === 'answer' ? [reply.answer] : [];
}
