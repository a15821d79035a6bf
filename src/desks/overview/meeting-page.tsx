import { Button } from 'antd';
import { type ReactElement, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useNow } from '../../ui/clock.tsx';
import { CopyTextButton } from '../../ui/copy-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { AreaTable, type CountedArea } from './area-table.tsx';
import type { CountedHazards } from './counted-hazards.ts';
import { figuresOf } from './district-figures.ts';
import { DueLines } from './due-lines.tsx';
import type { ListProps } from './list-props.ts';
import css from './meeting.module.css';
import { coverageSentence, type Meeting, meetingText } from './meeting-text.ts';
import type { OverviewView } from './overview-view.ts';
import { rowsBehind } from './rows-behind.ts';
import type { RowsLink } from './rows-link.ts';
import { useMissing, useOpenMatters, useWorst } from './use-meeting.ts';
import { usePrintedMap } from './use-printed-map.ts';

const minuteMs = 60_000;

type MeetingPageProps = {
  readonly view: OverviewView;
  readonly today: CivilDate;
  /** Of the district, or of the chosen area. */
  readonly place: string;
  readonly areas: readonly CountedArea[];
  readonly hazards: CountedHazards;
  readonly Rows: RowsLink;
  readonly onArea: (area: number) => void;
  readonly onOpenHazard: ListProps['onOpen'];
  /** Draws the map out of sight for paper, and hands out its picture. */
  readonly drawMap: (onPicture: (picture: Blob | null) => void) => ReactNode;
};

/** 会前一页: what a leader knows before a meeting, under the six figures. */
export function MeetingPage(props: MeetingPageProps): ReactElement {
  const { view, today, place, areas, hazards, Rows, onArea, onOpenHazard, drawMap } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const worst = useWorst({ view, today });
  const matters = useOpenMatters(view.area);
  const missing = useMissing();
  const printed = usePrintedMap();
  const instantMs = useNow(minuteMs);
  const { buildings, buildingsInspected } = figuresOf(areas, view.area);
  const covered = { buildings, inspected: buildingsInspected };
  const { matching, before } = hazards;
  const text = () => {
    if (matching === null || view.since === null) return '';
    const meeting: Meeting = {
      place,
      instantMs,
      since: view.since,
      counts: matching.matching,
      before,
      ...covered,
      worst: worst.data?.rows ?? [],
      matters: matters.isAllowed ? (matters.items ?? []) : null,
      missing: missing ?? null,
    };
    return meetingText(meeting, { t, language });
  };
  return (
    <div className={css.page}>
      {printed.isDrawing && drawMap(printed.take)}
      <figure className={css.map} data-print={printed.url !== null}>
        {printed.url !== null && (
          <img src={printed.url} alt={t('overview.meeting.density')} onLoad={printed.whenShown} />
        )}
      </figure>
      <Part
        title={t('overview.meeting.density')}
        more={
          <div className={css.tools}>
            <CopyTextButton label={t('overview.meeting.copy')} text={text()} />
            <Button
              size="small"
              icon={<Icon name="printer" size={16} />}
              loading={printed.isDrawing}
              onClick={printed.print}
            >
              {t('overview.meeting.print')}
            </Button>
          </div>
        }
      >
        <p className={css.sentence}>{coverageSentence(covered, t)}</p>
      </Part>
      <Part
        title={t('overview.meeting.worstTitle')}
        more={
          worst.data !== undefined &&
          worst.data.total > worst.data.rows.length && (
            <Rows filter={{ ...rowsBehind(view.hazards, 'overdue', today), sort: 'overdue' }}>
              {t('overview.meeting.ofAll', { count: worst.data.total })}
            </Rows>
          )
        }
      >
        <QueryPart name={t('overview.meeting.worstTitle')} query={worst} rows={5}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className={css.sentence}>{t('overview.meeting.noneOverdue')}</p>
            ) : (
              <ol className={css.rows}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <button type="button" onClick={() => onOpenHazard(row)}>
                      <DueLines row={row} />
                    </button>
                  </li>
                ))}
              </ol>
            )
          }
        </QueryPart>
      </Part>
      <Part title={t('overview.meeting.mattersTitle')}>
        <Matters matters={matters} />
      </Part>
      <Part title={t('overview.meeting.missingTitle')}>
        <p className={css.sentence}>{missingSentence(missing)}</p>
      </Part>
      <AreaTable areas={areas} area={view.area} onChoose={onArea} />
    </div>
  );

  function missingSentence(units: Meeting['missing'] | undefined): string {
    if (units === undefined) return t('common.loading');
    if (units === null) return t('overview.meeting.missingUnknown');
    return units.length === 0
      ? t('overview.meeting.noneMissing')
      : units.join(language === 'zh' ? '、' : ', ');
  }
}

type PartProps = {
  readonly title: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

function Part({ title, more, children }: PartProps): ReactElement {
  const id = useId();
  return (
    <section className={css.part} aria-labelledby={id}>
      <div className={css.partHead}>
        <h3 id={id}>{title}</h3>
        {more}
      </div>
      {children}
    </section>
  );
}

function Matters({ matters }: { matters: ReturnType<typeof useOpenMatters> }): ReactElement {
  const { t } = useTranslation();
  const { isAllowed, items, total, error, refetch } = matters;
  if (!isAllowed) return <p className={css.sentence}>{t('overview.meeting.mattersHidden')}</p>;
  return (
    <QueryPart
      name={t('overview.meeting.mattersTitle')}
      query={{ data: items, error, refetch }}
      rows={1}
    >
      {(shown) =>
        shown.length === 0 ? (
          <p className={css.sentence}>{t('overview.meeting.noMatters')}</p>
        ) : (
          <>
            <ol className={css.matters}>
              {shown.map(({ id, title, askedOf, due }) => (
                <li key={id}>
                  {title}
                  <span className={css.quiet}>
                    {[askedOf, due].filter((word) => word !== null).join(' · ')}
                  </span>
                </li>
              ))}
            </ol>
            {total > shown.length && (
              <p className={css.quiet}>{t('common.shown', { shown: shown.length, total })}</p>
            )}
          </>
        )
      }
    </QueryPart>
  );
}
