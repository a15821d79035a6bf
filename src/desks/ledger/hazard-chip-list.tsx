import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { type ChipNames, chipsOf, withoutFilters } from './hazard-chips.ts';
import css from './ledger.module.css';
import type { LedgerView } from './ledger-view.ts';

type HazardChipListProps = {
  readonly view: LedgerView;
  readonly names: ChipNames;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
};

/** What the table is narrowed by; a click drops one of them. */
export function HazardChipList(props: HazardChipListProps): ReactElement | null {
  const { view, names, onViewChange } = props;
  const { t } = useTranslation();
  const chips = chipsOf(view, { t, names });
  if (chips.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={t('hazard.chips.title')}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <Button
            size="small"
            aria-label={t('hazard.chips.drop', { what: label })}
            onClick={() => onViewChange(without)}
          >
            {label}
            <Icon name="close" size={12} />
          </Button>
        </li>
      ))}
      <li>
        <Button size="small" type="link" onClick={() => onViewChange(withoutFilters(view.hazards))}>
          {t('hazard.chips.clear')}
        </Button>
      </li>
    </ul>
  );
}
