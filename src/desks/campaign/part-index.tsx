import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from './campaign.module.css';
import { anchorOf, type PartId } from './campaign-view.ts';
import { scrollToPlace } from './place.ts';
import { usePartInSight } from './use-part-in-sight.ts';

type PartIndexProps = {
  readonly parts: readonly PartId[];
  readonly onPart: (part: PartId) => void;
};

/** The parts of the document, staying in sight; going to one takes the keyboard there. */
export function PartIndex({ parts, onPart }: PartIndexProps): ReactElement {
  const { t } = useTranslation();
  const inSight = usePartInSight(parts) ?? parts[0];
  function goTo(part: PartId): void {
    onPart(part);
    // The address may name this part already.
    scrollToPlace({ doc: null, part, item: null });
    document.getElementById(anchorOf(part))?.focus({ preventScroll: true });
  }
  return (
    <nav className={css.index} aria-label={t('notice.index')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === inSight ? 'location' : undefined}
              onClick={() => goTo(part)}
            >
              {t(`notice.part.${part}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
