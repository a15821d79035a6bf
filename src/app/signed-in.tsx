import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { createContext, type ReactElement, use, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../client/queries/district.ts';
import { type Session, sessionQuery } from '../client/queries/session.ts';
import { steadyNow } from '../client/steady-clock.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { Clock } from '../ui/clock.tsx';
import { QueryPart } from '../ui/query-part.tsx';
import { Hazards } from './hazards.tsx';
import { Live, useFeedState } from './live.tsx';
import { useFreshDistrict } from './use-fresh-district.ts';

type SignedInPerson = {
  readonly session: Session;
  readonly place: { readonly name: string; readonly isDemo: boolean; readonly today: CivilDate };
};

const SignedInContext = createContext<SignedInPerson | null>(null);

/** Who looks at the page, and at which district. */
export function useSignedIn(): SignedInPerson {
  const person = use(SignedInContext);
  if (person === null) throw new Error('useSignedIn needs SignedIn above it');
  return person;
}

/** Everything behind the sign-in: desks, and pages that stand without them, on one live feed. */
export function SignedIn(): ReactElement | null {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery());
  const district = useQuery({ ...districtQuery(), enabled: Boolean(session.data) });
  useWayOut(session.data === null);
  const person = useMemo(
    () => (session.data && district.data ? { session: session.data, place: district.data } : null),
    [session.data, district.data],
  );
  if (!session.data) return null;
  const { account } = session.data;
  return (
    <QueryPart name={t('app.title')} query={district} rows={12}>
      {(place) => (
        <Live after={place.seq} account={account} district={place.district}>
          <Clock offsetMs={place.clockOffsetMs} read={steadyNow}>
            <Hazards>
              <SignedInContext value={person}>
                <Fresh today={place.today} />
                <Outlet />
              </SignedInContext>
            </Hazards>
          </Clock>
        </Live>
      )}
    </QueryPart>
  );
}

/** Keeps the district as of today. */
function Fresh({ today }: { readonly today: CivilDate }): null {
  useFreshDistrict({ today, feed: useFeedState().kind });
  return null;
}

/** A session that is over leads to the sign-in page, and from there back. */
function useWayOut(isOver: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isOver) return;
    const next = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { next, ended: 'true' } });
  }, [isOver, router]);
}
