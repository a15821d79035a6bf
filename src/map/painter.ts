/** Any 2D canvas. */
export type Painter = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A square on a canvas. */
export type Box = { readonly x: number; readonly y: number; readonly size: number };
