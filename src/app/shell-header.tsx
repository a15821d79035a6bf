import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedState } from '../client/live-feed.ts';
import { Icon } from '../ui/icon.tsx';
import { ConnectionState } from './connection-state.tsx';
import { type DeskId, desks } from './desk-list.ts';
import { LookSwitches } from './look-switches.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { SearchBox } from './search-box.tsx';
import css from './shell-header.module.css';
import { useOpenOnMap } from './use-open-on-map.ts';
import { useView } from './use-view.ts';

type ShellHeaderProps = {
  readonly place: { readonly name: string; readonly isDemo: boolean };
  readonly desk: DeskId;
  readonly feedState: FeedState;
  readonly person: string;
  readonly onSignOut: () => void;
};

/** Where one is, what one looks for and of which days, how fresh it is, and who one is. */
export function ShellHeader(props: ShellHeaderProps): ReactElement {
  const { place, desk, feedState, person, onSignOut } = props;
  const { t } = useTranslation();
  const { view, changeView } = useView();
  const openOnMap = useOpenOnMap();
  return (
    <header className={css.header}>
      <p className={css.place}>
        <span className={css.district}>{place.name}</span>
        <span className={css.desk}>
          <span aria-hidden="true"> / </span>
          {t(`desk.${desk}`)}
        </span>
      </p>
      {place.isDemo && (
        <span className={css.demo} title={t('shell.demoHint')}>
          {t('shell.demo')}
        </span>
      )}
      <span className={css.space} />
      <SearchBox onOpen={openOnMap} />
      <span className={css.space} />
      {desks[desk].layers !== null && (
        <PeriodPicker period={view.period} onChange={(period) => changeView({ period })} />
      )}
      <ConnectionState state={feedState} />
      <LookSwitches />
      <span className={css.person} title={t('shell.account')}>
        {person}
      </span>
      <Button
        type="text"
        aria-label={t('shell.signOut')}
        title={t('shell.signOut')}
        icon={<Icon name="exit" />}
        onClick={onSignOut}
      />
    </header>
  );
}
