import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { Segmented, Skeleton } from 'antd';
import { lazy, type ReactElement, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import { queryKeys } from '../client/queries/keys.ts';
import { endSession, sessionQuery } from '../client/queries/session.ts';
import type { Action } from '../domain/permission.ts';
import { Clock } from '../ui/clock.tsx';
import { QueryPart } from '../ui/query-part.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { narrowQuery, useMedia } from '../ui/use-media.ts';
import { type DeskId, deskOfPath, desks } from './desk-list.ts';
import { Live, useFeedState } from './live.tsx';
import { ObjectPanel } from './object-panel.tsx';
import { Rail } from './rail.tsx';
import css from './shell.module.css';
import { ShellContext } from './shell-context.ts';
import { ShellHeader } from './shell-header.tsx';
import { useView } from './use-view.ts';
import type { View } from './view.ts';

const MapFrame = lazy(async () => ({ default: (await import('./map-frame.tsx')).MapFrame }));

type Session = { readonly account: string; readonly name: string; readonly actions: Action[] };

/** Everything behind the sign-in: header, rail, desk, map and the open object. */
export function Shell(): ReactElement | null {
  const { t } = useTranslation();
  const router = useRouter();
  const session = useQuery(sessionQuery());
  const district = useQuery({ ...districtQuery(), enabled: Boolean(session.data) });
  const isOver = session.data === null;
  useEffect(() => {
    if (!isOver) return;
    const next = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { next, ended: 'true' } });
  }, [isOver, router]);
  if (!session.data) return null;
  const person = session.data;
  return (
    <QueryPart name={t('app.title')} query={district} rows={12}>
      {(place) => (
        <Live after={place.seq} account={person.account} district={place.district}>
          <Frame
            session={person}
            place={{ name: place.name, isDemo: place.isDemo }}
            clockOffsetMs={place.now - district.dataUpdatedAt}
          />
        </Live>
      )}
    </QueryPart>
  );
}

type FrameProps = {
  readonly session: Session;
  readonly place: { readonly name: string; readonly isDemo: boolean };
  readonly clockOffsetMs: number;
};

function Frame({ session, place, clockOffsetMs }: FrameProps): ReactElement {
  const { t } = useTranslation();
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
        <Clock offsetMs={clockOffsetMs}>
          <Main desk={desk} actions={actions} />
        </Clock>
      </ShellContext>
    </div>
  );
}

type MainProps = { readonly desk: DeskId; readonly actions: ReadonlySet<Action> };

/** The desk's own panel, the map, and the open object; on a telephone one of the first two. */
function Main({ desk, actions }: MainProps): ReactElement {
  const { t } = useTranslation();
  const { view, changeView } = useView();
  const isNarrow = useMedia(narrowQuery);
  const showsList = !isNarrow || view.pane === 'list';
  const showsMap = !isNarrow || view.pane === 'map';
  const close = () => changeView({ open: null });
  const objectPanel = view.open && (
    <ObjectPanel
      key={`${view.open.kind}:${view.open.id}`}
      object={view.open}
      actions={actions}
      onClose={close}
      onOpen={(open) => changeView({ open })}
    />
  );
  return (
    <main id="main" className={css.main} data-desk={desk} data-open={view.open !== null}>
      <h1 className="visually-hidden">{t(`desk.${desk}`)}</h1>
      {isNarrow && (
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
          <Suspense fallback={<DeskSkeleton />}>
            <Outlet />
          </Suspense>
        </section>
      )}
      {showsMap && (
        <section className={css.map} aria-label={t('shell.map')}>
          <Suspense fallback={<p className={css.opening}>{t('map.loading')}</p>}>
            <MapFrame desk={desk} defaultLayers={desks[desk].layers} />
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
