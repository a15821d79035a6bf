import { configure } from '@testing-library/react';

/** A busy machine draws a form in seconds; a test waits for what it has to see, and not longer. */
configure({ asyncUtilTimeout: 10_000 });
