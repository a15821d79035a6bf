import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { lazy, type ReactElement, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../client/queries/keys.ts';
import { endSession, type Session } from '../client/queries/session.ts';
import { type FilePlace, sheetOf, tabOf } from '../desks/ledger/ledger-view.ts';
import type { Action } from '../domain/permission.ts';
import { Sheet } from '../ui/sheet.tsx';
import { narrowQuery, useMedia } from '../ui/use-media.ts';
import { type DeskId, deskOfPath, desks, homeDesk } from './desk-list.ts';
import { useFeedState } from './live.tsx';
import { ObjectPanel } from './object-panel.tsx';
import { Rail } from './rail.tsx';
import css from './shell.module.css';
import { ShellContext } from './shell-context.ts';
import { ShellHeader } from './shell-header.tsx';
import { useSignedIn } from './signed-in.tsx';
import { useView } from './use-view.ts';
import { readView, type View, writeView } from './view.ts';
import { Welcome } from './welcome.tsx';
import { WrongClock } from './wrong-clock.tsx';

const MapFrame = lazy(async () => ({ default: (await import('./map-frame.tsx')).MapFrame }));

/** The desks: header, rail, desk, map and the open object. */
export function Shell(): ReactElement {
  const { t } = useTranslation();
  const { session, place } = useSignedIn();
  const feedState = useFeedState();
  const { pathname } = useLocation();
  const { view } = useView();
  const signOut = useSignOut();
  const desk = deskOfPath(pathname);
  const actions = useMemo(() => new Set(session.actions), [session.actions]);
  const isConnected = feedState.kind !== 'disconnected';
  const shell = useMemo(() => ({ actions, isConnected }), [actions, isConnected]);
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('app.skipToMain')}
      </a>
      <ShellHeader
        place={place}
        desk={desk}
        feedState={feedState}
        person={session.name}
        onSignOut={signOut}
      />
      <Rail actions={actions} desk={desk} view={view} />
      <ShellContext value={shell}>
        <Main desk={desk} actions={actions} person={session} />
      </ShellContext>
    </div>
  );
}

type MainProps = {
  readonly desk: DeskId;
  readonly actions: ReadonlySet<Action>;
  readonly person: Session;
};

/** The desk's own panel, the map, and the open object; on a telephone one of the first two. */
function Main({ desk, actions, person }: MainProps): ReactElement {
  const { t } = useTranslation();
  const { view, changeView } = useView();
  const isNarrow = useMedia(narrowQuery);
  // Where files come in and go out there is nothing to see on a map.
  const isAtImports = desk === 'ledger' && tabOf(view, actions) === 'imports';
  const isAtSheet = desk === 'ledger' && sheetOf(view, actions) !== null;
  const layers = isAtImports || isAtSheet ? null : desks[desk].layers;
  const hasPanes = isNarrow && layers !== null;
  const showsList = !hasPanes || view.pane === 'list';
  const showsMap = !hasPanes || view.pane === 'map';
  // Objects are opened from a map or a list beside it, and from a sheet that needs its room.
  const open = layers === null && !isAtSheet ? null : view.open;
  const close = () => changeView({ open: null });
  const openFile = useOpenFile(view);
  const objectPanel = open && (
    <ObjectPanel
      key={`${open.kind}:${open.id}`}
      object={open}
      actions={actions}
      onClose={close}
      onOpen={(next) => changeView({ open: next })}
      onOpenFile={openFile}
    />
  );
  return (
    <main
      id="main"
      className={css.main}
      data-desk={desk}
      data-map={layers !== null}
      data-open={open !== null}
    >
      <h1 className="visually-hidden">{t(`desk.${desk}`)}</h1>
      {hasPanes && (
        <div className={css.panes}>
          <Segmented<View['pane']>
            block
            aria-label={t('shell.paneSwitch')}
            value={view.pane}
            onChange={(pane) => changeView({ pane }, { replace: true })}
            options={[
              { value: 'list', label: t('shell.showList') },
              { value: 'map', label: t('shell.showMap') },
            ]}
          />
        </div>
      )}
      {showsList && (
        <section className={css.panel} aria-label={t('shell.panel')}>
          {isNarrow && (
            <div className={css.clock}>
              <WrongClock />
            </div>
          )}
          {desk === homeDesk(person.role) && <Welcome key={person.account} person={person} />}
          <div className={css.work}>
            <Suspense fallback={<DeskSkeleton />}>
              <Outlet />
            </Suspense>
          </div>
        </section>
      )}
      {layers !== null && showsMap && (
        <section className={css.map} aria-label={t('shell.map')}>
          <Suspense fallback={<p className={css.opening}>{t('map.loading')}</p>}>
            <MapFrame desk={desk} defaultLayers={layers} />
          </Suspense>
        </section>
      )}
      {objectPanel && !isNarrow && (
        <section className={css.object} aria-label={t('shell.objectPanel')}>
          {objectPanel}
        </section>
      )}
      {objectPanel && isNarrow && (
        <Sheet label={t('shell.objectPanel')} onClose={close}>
          {objectPanel}
        </Sheet>
      )}
    </main>
  );
}

/** Goes to the sheets of a building or compound, wherever it is open. */
function useOpenFile(view: View): (place: FilePlace) => void {
  const navigate = useNavigate();
  return (place) => {
    const { camera, area } = view;
    const files = { kind: place.kind, lacks: null, open: place } as const;
    const search = writeView({ ...readView({}), camera, area, tab: 'files', files });
    void navigate({ to: desks.ledger.path, search });
  };
}

function useSignOut(): () => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return () => {
    void endSession()
      // A server that cannot be reached must not keep a person signed in on this screen.
      .catch(() => undefined)
      .then(async () => {
        // First away from what needs a session, then forget all that was seen with it.
        await navigate({ to: '/sign-in' });
        queryClient.clear();
        queryClient.setQueryData(queryKeys.session, null);
      });
  };
}

function DeskSkeleton(): ReactElement {
  return (
    <div className={css.skeleton}>
      <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />
    </div>
  );
}
