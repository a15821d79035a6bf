import { describe, expect, it } from 'vitest';
import { problemTypes, statusOfProblem } from '../../src/contract/problem.ts';
import { refused } from '../../src/server/problem-error.ts';
import { type RefusalName, refusalSentences } from '../../src/server/refusal-sentences.ts';

// Object.keys forgets the type of the keys it was given.
const names = Object.keys(refusalSentences) as RefusalName[];

describe('refusals', () => {
  it.each(names)('say %s in one sentence of each language', (name) => {
    const { problem } = refused(name);
    expect(problem).toMatchObject({ type: 'refused', status: 409, refusal: name });
    expect(problem.titleZh).toMatch(/^\p{Script=Han}[^。！]*。$/u);
    expect(problem.title).toMatch(/^[A-Z][^.!]*\.$/);
  });

  it('say each a sentence of its own', () => {
    const sentences = Object.values(refusalSentences).flatMap(({ zh, en }) => [zh, en]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('problems', () => {
  it('have a status that tells a fault of the caller from one of the server', () => {
    const ours: readonly string[] = ['internal', 'source-failed'];
    for (const type of problemTypes) {
      expect(statusOfProblem[type] >= 500).toBe(ours.includes(type));
      expect(statusOfProblem[type]).toBeGreaterThanOrEqual(400);
    }
  });
});
