import { bodyLimit } from 'hono/body-limit';
import { problem } from './problem-error.ts';

/** Refuses a request whose body is longer, before it is read into memory where its length is told. */
export function limitBody(maxSize: number) {
  const megabytes = Math.round(maxSize / 1024 / 1024);
  return bodyLimit({
    maxSize,
    onError: () => {
      throw problem('too-large', {
        zh: `内容超过上限 ${megabytes} MB。`,
        en: `The content is larger than the limit of ${megabytes} MB.`,
      });
    },
  });
}
