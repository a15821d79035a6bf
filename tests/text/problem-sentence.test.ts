import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../src/client/api-problem.ts';
import { en as english } from '../../src/text/en.ts';
import { createI18n } from '../../src/text/i18n.ts';
import { faultSentences, problemSentence } from '../../src/text/problem-sentence.ts';

const zh = { t: createI18n('zh', null).t, language: 'zh' } as const;
const en = { t: createI18n('en', english).t, language: 'en' } as const;

const refused = new ApiProblem({
  kind: 'problem',
  problem: {
    type: 'refused',
    status: 409,
    title: 'The alarm is already acknowledged.',
    titleZh: '该报警已被签收。',
    refusal: 'already_acknowledged',
  },
});

describe('the sentence of a problem', () => {
  it('is the one of the server, in the language of the page', () => {
    expect(problemSentence(refused, zh)).toBe('该报警已被签收。');
    expect(problemSentence(refused, en)).toBe('The alarm is already acknowledged.');
  });

  it('says what to do when nobody answers', () => {
    expect(problemSentence(new ApiProblem({ kind: 'unreachable' }), zh)).toContain('请检查网络');
  });

  it.each([undefined, null, 'text', new Error('boom'), {}])(
    'is plain for %s, with nothing of the inside',
    (error) => {
      expect(problemSentence(error, en)).toBe('This could not be done. Please retry.');
    },
  );
});

describe('the faults of a problem', () => {
  it('each say field, found and expected, in the language of the page', () => {
    const bad = new ApiProblem({
      kind: 'problem',
      problem: {
        type: 'bad-input',
        status: 400,
        title: 'Bad input.',
        titleZh: '输入有误。',
        faults: [
          {
            field: 'deadline',
            found: 'soon',
            expected: { zh: '写明年份的日期', en: 'a day with its year' },
          },
        ],
      },
    });
    expect(faultSentences(bad, en)).toEqual([
      'deadline: found “soon”, expected a day with its year',
    ]);
    expect(faultSentences(bad, zh)).toEqual(['deadline：填写的是“soon”，应为写明年份的日期']);
    expect(faultSentences(refused, en)).toEqual([]);
  });
});
