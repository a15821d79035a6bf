import type { zh } from './zh.ts';

/** The shape of a language: a key that Chinese has and another language lacks does not compile. */
export type Words = Texts<typeof zh>;

type Texts<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Texts<Part[Key]>;
};
