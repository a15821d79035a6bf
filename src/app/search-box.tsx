import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Found, searchQuery } from '../client/queries/search.ts';
import { Icon } from '../ui/icon.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useSettled } from '../ui/use-settled.ts';
import css from './search-box.module.css';

type SearchBoxProps = { readonly onOpen: (found: Found) => void };

/** Long enough that typing is one search, short enough not to be felt. */
const settleMs = 180;
const longestText = 200;

/** Finds any object by name, address, number or pinyin; `/` brings the keyboard here. */
export function SearchBox({ onOpen }: SearchBoxProps): ReactElement {
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asked = useSettled(text.trim(), settleMs);
  const query = useQuery({ ...searchQuery(asked), enabled: asked !== '' && isOpen });
  const items = asked === '' ? [] : (query.data?.items ?? []);
  const isShown = isOpen && asked !== '';
  useSlashKey(() => input.current?.focus());

  function choose(found: Found): void {
    setOpen(false);
    setText('');
    setActive(-1);
    input.current?.blur();
    onOpen(found);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const chosen = items[Math.max(0, active)];
    if (event.key === 'ArrowDown') setActive(Math.min(items.length - 1, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    // Only what stands there for the text as it is now: the answer may still be of the text before.
    else if (event.key === 'Enter' && chosen && asked === text.trim()) choose(chosen);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  }

  function leave(): void {
    setOpen(false);
    input.current?.blur();
  }

  return (
    // What it hears is focus that leaves it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // The tag `search` is younger than the oldest browser.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="search"
      className={css.search}
      onBlur={(event) => closeOutside(event, () => setOpen(false))}
    >
      <span className={css.icon}>
        <Icon name="search" size={16} />
      </span>
      <input
        ref={input}
        className={css.input}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t('search.label')}
        title={t('search.hint')}
        maxLength={longestText}
        value={text}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
      />
      {isShown && (
        <div className={css.sheet}>
          {query.error !== null && (
            <ProblemNote
              part={t('search.results')}
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          )}
          {query.isFetching && query.data === undefined && (
            <output className={css.note}>{t('common.loading')}</output>
          )}
          <Results listId={listId} items={items} active={active} onChoose={choose} />
          {query.data && <Count text={asked} shown={items.length} total={query.data.total} />}
        </div>
      )}
    </div>
  );
}

type ResultsProps = {
  readonly listId: string;
  readonly items: readonly Found[];
  readonly active: number;
  readonly onChoose: (found: Found) => void;
};

function Results({ listId, items, active, onChoose }: ResultsProps): ReactElement {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={listId}
      // A select could hold neither kind nor address.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t('search.results')}
    >
      {items.map((found, index) => (
        // The input has the keyboard and names the option by aria-activedescendant.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={`${found.kind} ${found.id}`}
          id={`${listId}-${index}`}
          // An option of a select could hold neither kind nor address.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          aria-selected={index === active}
          className={css.option}
          // Before the input loses the keyboard, which would close the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(found)}
        >
          <span className={css.kind}>{t(`search.kind.${found.kind}`)}</span>
          <span className={css.found}>
            <span className={css.name}>{found.name}</span>
            <span className={css.address}>{addressLine(found)}</span>
          </span>
        </div>
      ))}
    </div>
  );

  function addressLine({ kind, address, position }: Found): string {
    const noPlace = position === null && kind !== 'unit' ? t('search.noPlace') : null;
    return [address, noPlace].filter((part) => part !== null).join(' · ');
  }
}

function Count({ text, shown, total }: { text: string; shown: number; total: number }) {
  const { t } = useTranslation();
  if (total === 0) return <output className={css.note}>{t('search.empty', { text })}</output>;
  return (
    <output className={css.note}>
      {t('search.total', { shown, total })}
      {total > shown && ` · ${t('search.narrow')}`}
    </output>
  );
}

function closeOutside(
  event: { currentTarget: Element; relatedTarget: EventTarget | null },
  close: () => void,
): void {
  const { currentTarget, relatedTarget } = event;
  if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) close();
}

/** `/` outside of a field, as in many tools. */
function useSlashKey(onSlash: () => void): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches('input, textarea, select, [contenteditable="true"]');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onSlash();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
