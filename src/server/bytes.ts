export type BytesAnswer = {
  readonly mediaType: string;
  /** Changes whenever the bytes would; becomes the ETag. */
  readonly version: string;
  /** What never changes: a caller keeps it, and does not ask again. */
  readonly isForEver?: boolean;
  readonly encode: () => Promise<Uint8Array>;
};

/** Bytes with an ETag; a caller who has this version is told so before anything is encoded. */
export async function answerBytes(
  request: Request,
  { mediaType, version, isForEver = false, encode }: BytesAnswer,
): Promise<Response> {
  const etag = `"${version}"`;
  const caching = isForEver ? 'private, max-age=31536000, immutable' : 'private, no-cache';
  const headers = { etag, 'cache-control': caching };
  if (names(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const bytes = await encode();
  // Copied: the encoders type their buffer wider than a Response takes.
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': mediaType },
  });
}

/** Whether the header lists the version. Proxies that compress mark it as weak, which is the same here. */
function names(ifNoneMatch: string | null, etag: string): boolean {
  const listed = ifNoneMatch?.split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return listed?.includes(etag) ?? false;
}
