import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import type { ImportReport } from '../../client/queries/imports.ts';
import { formatAreaCode } from '../../domain/area.ts';
import { AreaCountMap } from './area-count-map.tsx';
import { CountTable } from './count-table.tsx';
import css from './import.module.css';

/** Where the rows of a file lie: drawn where they have coordinates, counted by community anyway. */
export function ImportPlaces({ report }: { report: ImportReport }): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  const items = areas.data?.items;
  const counted = useMemo(() => {
    const rows = new Map(report.byArea.map((area) => [area.code, area.rows]));
    return (items ?? []).map((area) => ({ ...area, count: rows.get(area.code) ?? 0 }));
  }, [items, report.byArea]);
  const shapes = useMemo(
    () => report.shapes.features.map(({ geometry }) => geometry),
    [report.shapes],
  );
  return (
    <div className={css.places}>
      <AreaCountMap
        label={t('import.sketch', { file: report.fileName })}
        areas={counted}
        shapes={shapes}
        shapesBbox={report.bbox}
      />
      {report.byArea.length > 0 && <RowsByArea byArea={report.byArea} />}
    </div>
  );
}

function RowsByArea({ byArea }: Pick<ImportReport, 'byArea'>): ReactElement {
  const { t } = useTranslation();
  const rows = byArea.map(({ code, name, rows: count }) => ({
    key: String(code),
    name: name ?? (code === null ? t('import.inNoCommunity') : formatAreaCode(code)),
    counts: [count],
  }));
  return <CountTable headers={[t('import.byArea'), t('import.rows')]} rows={rows} />;
}
