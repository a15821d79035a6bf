/** Reads server-sent events until it is stopped and gives the text of each one. */
export function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (text: string) => void,
): () => Promise<void> {
  const reader = body.getReader();
  const reading = readAll(reader, onEvent).catch(() => {
    // Cut off: who reads decides by what came whether something is missing.
  });
  return async () => {
    await reader.cancel().catch(() => {});
    await reading;
  };
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onEvent: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) onEvent(event);
  }
}
