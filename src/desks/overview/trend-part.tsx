import { Segmented } from 'antd';
import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BucketSize,
  bucketDays,
  bucketSizes,
  type DayCount,
} from '../../domain/hazard/bucket-days.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { useTokens } from '../../ui/use-tokens.ts';
import css from './trend.module.css';

/** Charts weigh more than the desk: they are loaded by who looks at one. */
const SeriesChart = lazy(async () => ({
  default: (await import('../../ui/series-chart.tsx')).SeriesChart,
}));

const names = ['found', 'rectified', 'closed'] as const;
/** More columns than that cannot be told apart in the panel; the table has them all. */
const mostColumns = 60;

/** How many hazards were found, rectified and closed by day, week or month, as a chart over its table. */
export function TrendPart({ days }: { readonly days: readonly DayCount[] }): ReactElement {
  const { t } = useTranslation();
  const [size, setSize] = useState<BucketSize>('week');
  const buckets = useMemo(() => bucketDays(days, size), [days, size]);
  if (buckets.length === 0) return <EmptyNote sentence={t('overview.trend.none')} />;
  const shown = buckets.slice(-mostColumns);
  return (
    <div className={css.part}>
      <div className={css.head}>
        <Segmented<BucketSize>
          size="small"
          aria-label={t('overview.trend.size')}
          value={size}
          onChange={setSize}
          options={bucketSizes.map((value) => ({ value, label: t(`overview.trend.${value}`) }))}
        />
        {shown.length < buckets.length && (
          <span className={css.quiet}>
            {t('common.shown', { shown: shown.length, total: buckets.length })}
          </span>
        )}
      </div>
      <Suspense fallback={<div className={css.waiting} />}>
        <Chart buckets={shown} size={size} />
      </Suspense>
      <TrendTable buckets={buckets} size={size} />
    </div>
  );
}

type BucketsProps = { readonly buckets: readonly DayCount[]; readonly size: BucketSize };

function Chart({ buckets, size }: BucketsProps): ReactElement {
  const { t } = useTranslation();
  const { status } = useTokens();
  const labels = useMemo(() => buckets.map(({ on }) => nameOf(on, size)), [buckets, size]);
  const series = useMemo(() => {
    const shapes = {
      found: { shape: 'bars', color: status.clear.fill },
      rectified: { shape: 'line', color: status.rectified.text },
      closed: { shape: 'broken', color: status.open.text },
    } as const;
    return names.map((name) => ({
      name: t(`overview.trend.${name}`),
      values: buckets.map((bucket) => bucket[name]),
      ...shapes[name],
    }));
  }, [buckets, status, t]);
  return <SeriesChart label={t('overview.trend.chart')} names={labels} series={series} />;
}

/** The newest first: those are asked for. */
function TrendTable({ buckets, size }: BucketsProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t('overview.trend.chart')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`overview.trend.${size}`)}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {t(`overview.trend.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {buckets.toReversed().map((bucket) => (
          <tr key={bucket.on}>
            <th scope="row">{nameOf(bucket.on, size)}</th>
            {names.map((name) => (
              <td key={name}>{formatCount(bucket[name], language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A month by itself, a week by its Monday. */
function nameOf(on: string, size: BucketSize): string {
  return size === 'month' ? on.slice(0, 7) : on;
}
