type StreamEvent = {
  readonly event: string;
  readonly id: string | null;
  readonly data: Record<string, unknown>;
};

export type EventReader = {
  /** The next event, or the next one of a name. Throws when the stream ends before. */
  next(event?: string): Promise<StreamEvent>;
  close(): Promise<void>;
};

/** Reads the server-sent events of an answer. */
export function readEvents(response: Response): EventReader {
  if (!response.ok || response.body === null) throw new Error(`no stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const readBlock = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return block;
      }
      const { done, value } = await reader.read();
      if (done) throw new Error('The stream ended.');
      text += value;
    }
  };
  return {
    async next(event) {
      for (;;) {
        const found = parseBlock(await readBlock());
        if (event === undefined || found.event === event) return found;
      }
    },
    close: () => reader.cancel(),
  };
}

function parseBlock(block: string): StreamEvent {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? null,
    // The server writes objects only.
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  };
}
