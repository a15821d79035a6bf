import type { zh } from './zh.ts';

/** The shape of a language: a key that Chinese has and another language lacks does not compile. */
export type Words = Texts<typeof zh>;

type Texts<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends string ? string : Texts<Part[Key]>;
};

/** Every key of the words, as `hazard.status.closed`. */
type WordKey = Paths<typeof zh>;

type Paths<Part> = {
  [Key in keyof Part & (string | number)]: Part[Key] extends string
    ? `${Key}`
    : `${Key}.${Paths<Part[Key]>}`;
}[keyof Part & (string | number)];
