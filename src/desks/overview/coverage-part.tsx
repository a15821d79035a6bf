import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceStats, deviceStatsQuery } from '../../client/queries/device-stats.ts';
import type { AreaCode } from '../../domain/area.ts';
import { fewer } from '../../domain/household-count.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './targets.module.css';

type Coverage = DeviceStats['coverage'][number];

/** Who is to have a gas device and has it, by class of user; what can be heard of stands apart. */
export function CoveragePart({ area }: { readonly area: AreaCode | null }): ReactElement {
  const { t } = useTranslation();
  const stats = useQuery(deviceStatsQuery(area));
  return (
    <div className={css.part}>
      <p className={css.quiet}>{t('overview.coverage.about')}</p>
      <QueryPart name={t('overview.page.coverage')} query={stats} rows={8}>
        {({ coverage, uncountedOldCompounds }) => (
          <>
            {uncountedOldCompounds > 0 && (
              <p className={css.quiet}>
                {t('overview.coverage.uncounted', { count: uncountedOldCompounds })}
              </p>
            )}
            <ul className={css.rows}>
              {coverage.map((row) => (
                <CoverageRow key={row.group} row={row} />
              ))}
            </ul>
          </>
        )}
      </QueryPart>
    </div>
  );
}

function CoverageRow({ row }: { row: Coverage }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  const { group, kind, isTarget, required, installed, online, offline, noData } = row;
  const isKnown = typeof required === 'number' && required > 0;
  return (
    <li>
      <div className={css.head}>
        <span>{t(`overview.coverage.group.${group}`)}</span>
        <span className={css.quiet}>
          {isTarget ? t('figure.target', { percent: 100 }) : t('overview.coverage.noTarget')}
        </span>
      </div>
      <div className={css.line}>
        <span>{t(`map.device.${kind}`)}</span>
        <span className={css.figure}>{coverageWord(row, { t, count })}</span>
      </div>
      <div className={css.line}>
        <span>
          {isKnown && installed < required
            ? t('overview.coverage.missing', { count: required - installed })
            : ''}
        </span>
        <span>
          {t('overview.coverage.live', {
            online: count(online),
            offline: count(offline),
            noData: count(noData),
          })}
        </span>
      </div>
    </li>
  );
}

type Speaking = { readonly t: TFunction; readonly count: (number: number) => string };

/** One user may have several devices: more than required does not say that everybody has one. */
function coverageWord({ required, installed }: Coverage, { t, count }: Speaking): string {
  const said = { installed: count(installed) };
  if (required === fewer) return t('overview.coverage.few', said);
  if (required === null || required === 0) return t('overview.coverage.unknown', said);
  const numbers = { ...said, required: count(required) };
  return installed > required
    ? t('overview.coverage.more', numbers)
    : t('overview.coverage.of', { ...numbers, percent: formatPercent(installed, required) });
}
