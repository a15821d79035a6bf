import pinyin from 'pinyin-match';

/** The Chinese words of a district, each kept once, and which of them a text of letters sounds like. */
export type Vocabulary = {
  /** The words of a text by their numbers; new ones are taken in. */
  readonly take: (text: string) => readonly number[];
  /** The numbers of the words that sound like the letters, in full or by initials. */
  readonly soundingLike: (letters: string) => ReadonlySet<number>;
};

/** A longer text is no name. */
const mostLetters = 24;
/**
 * What sounds like a text sounds like its beginning: so many letters more are looked up among the
 * few words that are left, because long letters can be read in very many ways.
 */
const lettersAtOnce = 3;
const textsKept = 500;
const none: ReadonlySet<number> = new Set();

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const known = new Map<string, ReadonlySet<number>>();

  function take(text: string): readonly number[] {
    return wordsOf(text).map((word) => numbers.get(word) ?? add(word));
  }

  function add(word: string): number {
    known.clear();
    numbers.set(word, words.length);
    return words.push(word) - 1;
  }

  function soundingLike(letters: string): ReadonlySet<number> {
    if (letters.length > mostLetters) return none;
    const before = known.get(letters);
    if (before !== undefined) return before;
    const found = new Set<number>();
    for (const number of candidates(letters)) {
      if (sounds(words[number] ?? '', letters)) found.add(number);
    }
    if (known.size >= textsKept) known.clear();
    known.set(letters, found);
    return found;
  }

  function candidates(letters: string): Iterable<number> {
    if (letters.length <= lettersAtOnce) return words.keys();
    return soundingLike(letters.slice(0, -lettersAtOnce));
  }

  return { take, soundingLike };
}

function sounds(word: string, letters: string): boolean {
  return pinyin.match(word, letters) !== false;
}

/** Runs of Chinese characters; what only sets them apart for the eye does not part them. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/[\s·•・（）()]/g, '').match(/\p{Script=Han}+/gu) ?? [];
}
