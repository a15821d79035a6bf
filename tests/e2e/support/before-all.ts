import { prepareDemo } from './product.ts';

/** What all tests of the browser start from. */
export default prepareDemo;
