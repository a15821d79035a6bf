import type { TFunction } from 'i18next';
import type { Language } from './language.ts';

/** The server's sentence in the page's language, or the page's own when the server said nothing. */
export function problemSentence(
  error: unknown,
  { t, language }: { t: TFunction; language: Language },
): string {
  if (!isRecord(error)) return t('problem.unknown');
  const { kind, problem } = error;
  if (isRecord(problem)) {
    const sentence = language === 'zh' ? problem.titleZh : problem.title;
    if (typeof sentence === 'string') return sentence;
  }
  if (kind === 'unreachable') return t('problem.unreachable');
  if (kind === 'unreadable') return t('problem.unreadable');
  return t('problem.unknown');
}

/** The faults of an input, each as one sentence; the server names field, what it found and expected. */
export function faultSentences(
  error: unknown,
  { t, language }: { t: TFunction; language: Language },
): readonly string[] {
  if (!isRecord(error) || !isRecord(error.problem)) return [];
  const { faults } = error.problem;
  if (!Array.isArray(faults)) return [];
  return faults.filter(isRecord).map(({ field, found, expected }) =>
    t('problem.fault', {
      field: String(field),
      found: String(found),
      expected: String(isRecord(expected) ? expected[language] : expected),
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
