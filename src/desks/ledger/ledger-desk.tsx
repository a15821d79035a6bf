import { Segmented } from 'antd';
import { lazy, type ReactElement, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hazard } from '../../domain/hazard.ts';
import type { Action } from '../../domain/permission.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { useSelectedInSight } from '../../ui/use-selected-in-sight.ts';
import { HazardTable } from './hazard-table.tsx';
import css from './ledger.module.css';
import { type LedgerTab, type LedgerView, tabOf, tabsFor } from './ledger-view.ts';
import type { OpenPlace } from './quality-words.ts';

const FilesPart = lazy(async () => ({
  default: (await import('./files-part.tsx')).FilesPart,
}));
const ImportDesk = lazy(async () => ({
  default: (await import('./import-desk.tsx')).ImportDesk,
}));

const QualityPage = lazy(async () => ({
  default: (await import('./quality-page.tsx')).QualityPage,
}));

const ToDoPage = lazy(async () => ({
  default: (await import('./to-do-page.tsx')).ToDoPage,
}));

type LedgerDeskProps = {
  readonly view: LedgerView;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly openHazard: string | null;
  readonly onOpen: (hazard: Hazard) => void;
  readonly onOpenPlace: OpenPlace;
  /** Goes to another page of the app. */
  readonly onLeave: (path: string) => void;
};

/** The ledgers: the hazards with their life, and the files they come from. */
export function LedgerDesk(props: LedgerDeskProps): ReactElement {
  const { view, onViewChange, actions } = props;
  const { t } = useTranslation();
  const tabs = tabsFor(actions);
  const tab = tabOf(view, actions);
  const row = useSelectedInSight(tab);
  return (
    <div className={css.desk}>
      {tabs.length > 1 && (
        <div className={css.tabs} ref={row}>
          <Segmented<LedgerTab>
            aria-label={t('ledger.tabs')}
            value={tab}
            onChange={(next) => onViewChange({ tab: next })}
            options={tabs.map((value) => ({ value, label: t(`ledger.tab.${value}`) }))}
          />
        </div>
      )}
      <Suspense fallback={<EmptyNote sentence={t('common.loading')} />}>
        <TabPart {...props} tab={tab} />
      </Suspense>
    </div>
  );
}

function TabPart(props: LedgerDeskProps & { readonly tab: LedgerTab }): ReactElement {
  const { tab, view, onViewChange, actions, openHazard, onOpen, onOpenPlace, onLeave } = props;
  switch (tab) {
    case 'hazards':
      return (
        <HazardTable
          view={view}
          onViewChange={onViewChange}
          actions={actions}
          openHazard={openHazard}
          onOpen={onOpen}
        />
      );
    case 'files':
      return (
        <FilesPart view={view} onViewChange={onViewChange} actions={actions} onOpen={onOpen} />
      );
    case 'todo':
      return (
        <ToDoPage view={view} onViewChange={onViewChange} actions={actions} onOpen={onOpenPlace} />
      );
    case 'quality':
      return <QualityPage view={view} onViewChange={onViewChange} onOpen={onOpenPlace} />;
    case 'imports':
      return (
        <ImportDesk
          actions={actions}
          onShowUnplaced={() => onViewChange({ tab: 'hazards', hazards: { isLocated: false } })}
          onLeave={onLeave}
        />
      );
  }
}
