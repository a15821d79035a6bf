/** By their first bytes, since not every server of tiles says it rightly. */
const signatures: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/webp', bytes: [0x52, 0x49, 0x46, 0x46] },
];

/** The media type of a picture; null when the bytes are none that a map can draw. */
export function pictureType(bytes: Uint8Array): string | null {
  const found = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[index] === byte),
  );
  return found?.mediaType ?? null;
}
