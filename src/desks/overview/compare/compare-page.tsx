import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../text/format.ts';
import { useLanguage } from '../../../text/use-language.ts';
import css from './compare.module.css';
import type { ComparedFigure } from './compare-figures.ts';

type ComparedSide = {
  /** Area and day. */
  readonly title: string;
  readonly choices: ReactNode;
  readonly map: ReactNode;
};

type ComparePageProps = {
  readonly sides: readonly [ComparedSide, ComparedSide];
  /** null until both are counted. */
  readonly figures: readonly ComparedFigure[] | null;
  readonly isDemo: boolean;
  readonly filter: readonly string[];
  readonly onBack: () => void;
};

/** Two areas or two days beside each other: one camera, one legend, and what differs. */
export function ComparePage(props: ComparePageProps): ReactElement {
  const { sides, figures, isDemo, filter, onBack } = props;
  const { t } = useTranslation();
  return (
    <main className={css.page}>
      <header className={css.bar}>
        <Button onClick={onBack}>{t('overview.briefing.back')}</Button>
        <h1>{t('overview.compare.title')}</h1>
        {isDemo && <strong>{t('shell.demo')}</strong>}
        <span className={css.quiet}>{filter.join(' · ')}</span>
      </header>
      <div className={css.sides}>
        {sides.map(({ title, choices, map }, place) => (
          <section
            key={place === 0 ? 'left' : 'right'}
            className={css.side}
            aria-label={`${t(place === 0 ? 'overview.compare.left' : 'overview.compare.right')}: ${title}`}
          >
            <div className={css.choices}>{choices}</div>
            <div className={css.map}>{map}</div>
          </section>
        ))}
      </div>
      <FigureTable titles={[sides[0].title, sides[1].title]} figures={figures} />
      <p className={css.quiet}>{t('overview.compare.note')}</p>
    </main>
  );
}

const words = {
  found: 'overview.compare.found',
  rectified: 'overview.compare.rectified',
  rate: 'overview.compare.rate',
  open: 'overview.compare.openHazards',
  overdue: 'overview.compare.overdue',
  dueSoon: 'overview.compare.dueSoon',
} as const satisfies Record<ComparedFigure['name'], string>;

type FigureTableProps = Pick<ComparePageProps, 'figures'> & {
  readonly titles: readonly [string, string];
};

function FigureTable({ titles, figures }: FigureTableProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = (figure: number | null, name: ComparedFigure['name']) => {
    if (figure === null) return '—';
    return name === 'rate' ? `${figure.toFixed(1)}%` : formatCount(figure, language);
  };
  const change = ({ name, change: by }: ComparedFigure) => {
    if (by === null) return '—';
    const sign = by > 0 ? '+' : '';
    return name === 'rate'
      ? t('overview.compare.points', { points: `${sign}${by.toFixed(1)}` })
      : `${sign}${formatCount(by, language)}`;
  };
  return (
    <table className={css.table} aria-busy={figures === null}>
      <thead>
        <tr>
          <th scope="col">{t('overview.briefing.figure')}</th>
          <th scope="col">{titles[0]}</th>
          <th scope="col">{titles[1]}</th>
          <th scope="col">{t('overview.compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        {(figures ?? []).map((figure) => (
          <tr key={figure.name}>
            <th scope="row">{t(words[figure.name])}</th>
            <td>{told(figure.left, figure.name)}</td>
            <td>{told(figure.right, figure.name)}</td>
            <td>{change(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
