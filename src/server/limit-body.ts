import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem-error.ts';

const bytesPerMegabyte = 1024 * 1024;

/** Refuses a request whose body is longer, before it is read into memory where its length is told. */
export function limitBody(maxSize: number) {
  const megabytes = Math.floor(maxSize / bytesPerMegabyte);
  return bodyLimit({
    maxSize,
    onError: (context) => {
      const found = tellSize(context.req.header('content-length'));
      throw problem('too-large', {
        zh: `内容${found && `为 ${found} MB，`}超过上限 ${megabytes} MB。`,
        en: `The content ${found ? `has ${found} MB, more` : 'is larger'} than the limit of ${megabytes} MB.`,
      });
    },
  });
}

/** In megabytes; empty where the length was not told. */
function tellSize(length: string | undefined): string {
  return length === undefined ? '' : String(Math.ceil(Number(length) / bytesPerMegabyte));
}
