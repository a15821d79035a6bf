/** What the build decided, read in this one place. */
export const env = {
  /** The server runs in the page: the dev server and the static demo. */
  hasMock: __MOCK__,
  /** A static host knows one page only, so the place in the app stands behind a hash. */
  usesHashRouting: import.meta.env.MODE === 'demo',
} as const;
