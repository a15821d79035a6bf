import { Input } from 'antd';
import { type ReactElement, useState } from 'react';

type SearchBoxProps = {
  readonly label: string;
  /** What the list is searched for now. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
};

/** Searches on Enter, on the button and when it is cleared. */
export function SearchBox({ label, text, onSearch }: SearchBoxProps): ReactElement {
  const [draft, setDraft] = useState({ of: text, text });
  // A link or the back button may change what is searched for.
  const value = draft.of === text ? draft.text : text;
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      maxLength={100}
      value={value}
      onChange={(event) => setDraft({ of: text, text: event.target.value })}
      onSearch={(next) => onSearch(next.trim())}
    />
  );
}
