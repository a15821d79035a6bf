/** Whether this browser can draw the map at all; without it the lists carry everything. */
export function hasWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow few contexts at a time: this one must not push out a map's.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
