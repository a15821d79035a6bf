import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type AreaSummary, areasQuery } from '../../client/queries/areas.ts';
import type { ImportReport } from '../../client/queries/imports.ts';
import { finestAreas } from '../../domain/area.ts';
import { formatCount } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { FigureTile } from '../../ui/figure-tile.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { AreaCountMap } from './area-count-map.tsx';
import { CountTable } from './count-table.tsx';
import css from './import.module.css';
import { SaveFaultsButton } from './import-faults.tsx';
import { answerOf } from './import-queue.ts';

type ImportAnswerProps = {
  /** Of what was imported during this visit. */
  readonly reports: readonly ImportReport[];
  readonly onShowUnplaced: () => void;
};

/** What came of the files: how much there is, how much is late, what to correct, and where it lies. */
export function ImportAnswer({ reports, onShowUnplaced }: ImportAnswerProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const answer = answerOf(reports);
  const count = (number: number) => formatCount(number, language);
  return (
    <section className={css.card} aria-label={t('import.answer.title')}>
      <h2>{t('import.answer.title')}</h2>
      <dl className={css.tiles}>
        {(['compounds', 'hazards', 'overdue', 'toCorrect'] as const).map((name) => (
          <FigureTile
            key={name}
            label={t(`import.answer.${name}`)}
            figure={count(answer[name])}
            unit={t(`import.answer.unit.${name}`)}
            hint={t(`import.answer.hint.${name}`)}
            {...(name === 'overdue' && answer.overdue > 0 && { tone: 'status-overdue' })}
          />
        ))}
      </dl>
      <div className={css.answerLinks}>
        {answer.unplaced > 0 && (
          <>
            <span>{t('import.answer.unplaced', { number: count(answer.unplaced) })}</span>
            <Button size="small" onClick={onShowUnplaced}>
              {t('import.answer.showUnplaced')}
            </Button>
          </>
        )}
        {answer.toCorrect > 0 && <SaveFaultsButton reports={reports} />}
      </div>
      <HazardsByArea />
    </section>
  );
}

/** All hazards by community: drawn without a single coordinate of theirs. */
function HazardsByArea(): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  return (
    <>
      <h3>{t('import.answer.byArea')}</h3>
      <QueryPart name={t('area.list')} query={areas}>
        {({ items }) => <CountedHazards areas={finestAreas(items)} />}
      </QueryPart>
    </>
  );
}

function CountedHazards({ areas }: { areas: readonly AreaSummary[] }): ReactElement {
  const { t } = useTranslation();
  const counted = useMemo(
    () => areas.map((area) => ({ ...area, count: isLookedAt(area) ? area.hazardsTotal : null })),
    [areas],
  );
  const rows = areas.map(({ code, name, hazardsTotal, hazardsOpen, hazardsOverdue }) => ({
    key: String(code),
    name,
    counts: [hazardsTotal, hazardsOpen, hazardsOverdue],
  }));
  const headers = [t('area.title'), t('area.hazards'), t('area.open'), t('area.overdue')] as const;
  return (
    <div className={css.places}>
      <AreaCountMap label={t('import.answer.byArea')} areas={counted} />
      <CountTable headers={headers} rows={rows} />
    </div>
  );
}

/** Neither an inspection nor a hazard on record: unknown, which is not none. */
function isLookedAt({ hazardsTotal, buildingsInspected }: AreaSummary): boolean {
  return hazardsTotal > 0 || buildingsInspected > 0;
}
