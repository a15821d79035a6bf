import { useEffect, useState } from 'react';
import type { Picture } from './pictures.ts';

const none: ReadonlyMap<string, string> = new Map();

/** Addresses in the page of pictures in memory. */
export function useAddresses(pictures: ReadonlyMap<string, Picture>): ReadonlyMap<string, string> {
  const [addresses, setAddresses] = useState(none);
  useEffect(() => {
    const made = [...pictures].map(
      ([name, { blob }]) => [name, URL.createObjectURL(blob)] as const,
    );
    // Addresses are things outside of React that begin and end with this effect.
    // oxlint-disable-next-line react/set-state-in-effect
    setAddresses(new Map(made));
    return () => {
      for (const [, address] of made) URL.revokeObjectURL(address);
    };
  }, [pictures]);
  return addresses;
}
