import { useEffect, useState } from 'react';

type PrintedMap = {
  readonly isDrawing: boolean;
  /** Of the picture, once it is drawn. */
  readonly url: string | null;
  readonly print: () => void;
  readonly take: (picture: Blob | null) => void;
  readonly whenShown: () => void;
};

/**
 * A map on paper is a picture of it: what a graphics card drew is not printed by every browser.
 * Paper waits for the picture, and comes without it where it cannot be drawn.
 */
export function usePrintedMap(): PrintedMap {
  const [isDrawing, setDrawing] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (url !== null) return () => URL.revokeObjectURL(url);
    return undefined;
  }, [url]);
  return {
    isDrawing,
    url,
    print: () => setDrawing(true),
    take: (picture) => {
      setDrawing(false);
      if (picture === null) window.print();
      else setUrl(URL.createObjectURL(picture));
    },
    whenShown: () => window.print(),
  };
}
