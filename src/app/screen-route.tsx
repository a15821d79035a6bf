import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alarmsQuery } from '../client/queries/alarms.ts';
import { makeBriefing } from '../desks/overview/briefing/briefing.ts';
import { Screen } from '../desks/overview/screen/screen.tsx';
import { hasWebGl2 } from '../map/capability.ts';
import { QueryPart } from '../ui/query-part.tsx';
import { desks } from './desk-list.ts';
import { PlainMap } from './plain-map.tsx';
import { ScreenConnection } from './screen-connection.tsx';
import { useBriefingSource } from './use-briefing-source.ts';
import { useView } from './use-view.ts';
import { writeView } from './view.ts';

/** 大屏 of what the overview shows. */
export function ScreenRoute(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view } = useView();
  const { candidates: _, ...source } = useBriefingSource(view);
  const { area } = view;
  const alarms = useInfiniteQuery(alarmsQuery({ purpose: 'real', ...(area !== null && { area }) }));
  const [first] = alarms.data?.pages ?? [];
  const [canDraw] = useState(hasWebGl2);
  const leave = () => void navigate({ to: desks.overview.path, search: writeView(view) });
  const layers = useMemo(() => view.layers ?? layersOfScreen, [view.layers]);
  return (
    <QueryPart name={t('overview.screen.open')} query={source} rows={12}>
      {(data) => (
        <Screen
          briefing={makeBriefing({ ...data, instantMs: 0, cases: [] })}
          alarms={first ?? { items: [], total: 0 }}
          map={
            canDraw ? (
              <PlainMap view={view} layers={layers} colorScheme="dark" hasLegend />
            ) : (
              t('map.noWebGl')
            )
          }
          connection={<ScreenConnection />}
          onLeave={leave}
        />
      )}
    </QueryPart>
  );
}

const layersOfScreen = ['density', 'alarms'] as const;
