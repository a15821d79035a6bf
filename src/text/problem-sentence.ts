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
  return faultsIn(error).map(({ field, found, expected }) =>
    t('problem.fault', {
      field: String(field),
      found: String(found),
      expected: String(isRecord(expected) ? expected[language] : expected),
    }),
  );
}

/** The faults of an input by the last name in the path of its field, each as a sentence to stand beside it. */
export function faultsByField(
  error: unknown,
  { t, language }: { t: TFunction; language: Language },
): ReadonlyMap<string, string> {
  return new Map(
    faultsIn(error).map(({ field, found, expected }) => {
      const words = { expected: String(isRecord(expected) ? expected[language] : expected) };
      const sentence =
        found === ''
          ? t('problem.expectedHere', words)
          : t('problem.foundHere', { ...words, found: String(found) });
      return [lastName(String(field)), sentence];
    }),
  );
}

/** `body.actions.0` is a fault of `actions`. */
function lastName(path: string): string {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  return names.at(-1) ?? path;
}

function faultsIn(error: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(error) || !isRecord(error.problem)) return [];
  const { faults } = error.problem;
  return Array.isArray(faults) ? faults.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
