export type BytesAnswer = {
  readonly mediaType: string;
  /** Changes whenever the bytes would; becomes the ETag. */
  readonly version: string;
  readonly encode: () => Promise<Uint8Array>;
};

/** Bytes with an ETag; a caller who has this version is told so before anything is encoded. */
export async function answerBytes(
  request: Request,
  { mediaType, version, encode }: BytesAnswer,
): Promise<Response> {
  const etag = `"${version}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
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
