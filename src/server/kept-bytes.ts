type Asked = {
  /** Changes whenever the bytes would. */
  readonly version: string;
  readonly make: () => Promise<Uint8Array>;
};

type Kept = { readonly version: string; readonly bytes: Promise<Uint8Array>; size: number };

/** The bytes of a name as of a version: made once, also when several ask at the same time. */
export type KeptBytes = (name: string, asked: Asked) => Promise<Uint8Array>;

/**
 * Keeps the newest bytes of each name until another version of them is asked for, up to so many
 * bytes in all; the name not asked for longest goes first.
 */
export function createKeptBytes(maxBytes: number): KeptBytes {
  // A Map remembers the order in which names were set.
  const all = new Map<string, Kept>();

  return (name, { version, make }) => {
    const before = all.get(name);
    const kept = before?.version === version ? before : { version, bytes: make(), size: 0 };
    all.delete(name);
    all.set(name, kept);
    if (kept !== before) void settle(name, kept);
    return kept.bytes;
  };

  async function settle(name: string, kept: Kept): Promise<void> {
    try {
      kept.size = (await kept.bytes).length;
      forgetOldest();
    } catch {
      // Whoever asked is told; the next one tries again.
      if (all.get(name) === kept) all.delete(name);
    }
  }

  function forgetOldest(): void {
    let bytes = [...all.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [name, { size }] of all) {
      if (bytes <= maxBytes) return;
      all.delete(name);
      bytes -= size;
    }
  }
}
