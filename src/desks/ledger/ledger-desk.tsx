import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hazard } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import { HazardTable } from './hazard-table.tsx';
import { ImportDesk } from './import-desk.tsx';
import css from './ledger.module.css';
import { type LedgerTab, type LedgerView, ledgerTabs } from './ledger-view.ts';

type LedgerDeskProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly openHazard: string | null;
  readonly onOpen: (hazard: Hazard) => void;
};

/** The ledgers: the hazards with their life, and the files they come from. */
export function LedgerDesk(props: LedgerDeskProps): ReactElement {
  const { view, onViewChange, actions, openHazard, onOpen } = props;
  const { t } = useTranslation();
  const tabs = ledgerTabs.filter((tab) => tab !== 'imports' || actions.has('import.run'));
  const tab = tabs.includes(view.tab) ? view.tab : 'hazards';
  return (
    <div className={css.desk}>
      {tabs.length > 1 && (
        <div className={css.tabs}>
          <Segmented<LedgerTab>
            aria-label={t('ledger.tabs')}
            value={tab}
            onChange={(next) => onViewChange({ tab: next })}
            options={tabs.map((value) => ({ value, label: t(`ledger.tab.${value}`) }))}
          />
        </div>
      )}
      {tab === 'hazards' ? (
        <HazardTable
          view={view}
          onViewChange={onViewChange}
          openHazard={openHazard}
          onOpen={onOpen}
        />
      ) : (
        <ImportDesk mayUndo={actions.has('import.undo')} />
      )}
    </div>
  );
}
