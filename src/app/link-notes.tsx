import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { type LinkFault, linkFaults } from './link-faults.ts';
import css from './link-notes.module.css';
import type { SearchText } from './search-words.ts';

type Kept = { readonly faults: readonly LinkFault[]; readonly forget: () => void };

/** What of the address could not be read. It is kept, since the next change of the view writes another address. */
export function useLinkFaults(): Kept {
  const search: SearchText = useSearch({ strict: false });
  const found = linkFaults(search);
  const [kept, setKept] = useState(found);
  const isNew = found.length > 0 && JSON.stringify(found) !== JSON.stringify(kept);
  if (isNew) setKept(found);
  return { faults: kept, forget: () => setKept([]) };
}

/** Says what of the address could not be read, and what is shown instead. */
export function LinkNotes({ faults, forget }: Kept): ReactElement | null {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <div className={css.notes} role="alert">
      <ul>
        {faults.map(({ part, text }) => (
          <li key={part + text}>{t(`overview.link.${part}`, { text: shorten(text) })}</li>
        ))}
      </ul>
      <Button
        type="text"
        size="small"
        aria-label={t('common.close')}
        icon={<Icon name="close" size={16} />}
        onClick={forget}
      />
    </div>
  );
}

const longestText = 40;

function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
}
