/// <reference types="vite/client" />
/// <reference types="msw/vite/client" />

/** True in `npm run dev` and in the static demo, where the app answers in the page itself. */
declare const __MOCK__: boolean;
