import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityCounts } from '../../client/queries/quality-issues.ts';
import type { AreaCode } from '../../domain/area.ts';
import { type QualityKind, qualityKinds } from '../../domain/quality/quality-kind.ts';
import { formatCount, joinWords } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import css from './quality.module.css';
import {
  cellOf,
  columnsOf,
  isFiledAbove,
  type QualityCell,
  type QualityColumns,
  totalsOf,
} from './quality-table.ts';

type TableProps = {
  readonly rows: readonly QualityCounts[];
  readonly names: ReadonlyMap<AreaCode, string>;
  /** null: of all rows. */
  readonly onShow: (kind: QualityKind, row: AreaCode | null) => void;
};

/** The counts by community; a number leads to its records. */
export function QualityCountsTable({ rows, names, onShow }: TableProps): ReactElement {
  const { t } = useTranslation();
  const columns = columnsOf(rows);
  const kinds = columns.groups.flatMap((group) => group.kinds);
  const all = { ...totalsOf(rows), area: 0, hasLedger: true };
  return (
    <>
      {/* A region that scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={css.scroll} aria-label={t('quality.title')} tabIndex={0}>
        <table className={css.table}>
          <Head columns={columns} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.area}>
                <RowName row={row} name={names.get(row.area) ?? ''} />
                {kinds.map((kind) => (
                  <Cell
                    key={kind}
                    cell={cellOf(row, kind)}
                    label={`${names.get(row.area) ?? ''} ${t(`quality.kind.${kind}`)}`}
                    onShow={() => onShow(kind, row.area)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('quality.all')}</th>
              {kinds.map((kind) => (
                <Cell
                  key={kind}
                  cell={cellOf(all, kind)}
                  label={`${t('quality.all')} ${t(`quality.kind.${kind}`)}`}
                  onShow={() => onShow(kind, null)}
                />
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      <Rest title={t('quality.clean')} kinds={columns.clean} />
      <Rest title={t('quality.empty')} kinds={columns.empty} />
    </>
  );
}

function Head({ columns }: { columns: QualityColumns }): ReactElement {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('area.title')}
        </th>
        {columns.groups.map(({ group, kinds }) => (
          <th key={group} scope="colgroup" colSpan={kinds.length} className={css.group}>
            {t(`quality.group.${group}`)}
          </th>
        ))}
      </tr>
      <tr>
        {columns.groups.flatMap(({ kinds }) =>
          kinds.map((kind) => (
            <th key={kind} scope="col" title={t(`quality.about.${kind}`)}>
              {t(`quality.kind.${kind}`)}
              <span className={css.quiet}>{t(`quality.among.${qualityKinds[kind].among}`)}</span>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function RowName({ row, name }: { row: QualityCounts; name: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <th scope="row">
      {name}
      {isFiledAbove(row) && <span className={css.quiet}>{t('quality.filedAbove')}</span>}
      {!row.hasLedger && <span className={css.flag}>{t('quality.noLedger')}</span>}
    </th>
  );
}

type CellProps = {
  readonly cell: QualityCell;
  readonly label: string;
  readonly onShow: () => void;
};

function Cell({ cell, label, onShow }: CellProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (cell.kind) {
    case 'found': {
      const [count, among] = [cell.count, cell.among].map((number) =>
        formatCount(number, language),
      );
      return (
        <td>
          <Button
            type="link"
            size="small"
            aria-label={`${label} ${t('common.shown', { shown: count, total: among })}`}
            onClick={onShow}
          >
            {count}
          </Button>
          <span className={css.quiet}> / {among}</span>
        </td>
      );
    }
    case 'none':
      return <td className={css.quiet}>0 / {formatCount(cell.among, language)}</td>;
    case 'nothing':
      return <td className={css.quiet}>—</td>;
    case 'unknown':
      return <td className={css.unknown}>{t('quality.unknown')}</td>;
  }
}

/** Kinds without a column, so that nobody thinks that they were not looked at. */
function Rest({ title, kinds }: { title: string; kinds: readonly QualityKind[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (kinds.length === 0) return null;
  const names = kinds.map((kind) => t(`quality.kind.${kind}`));
  return (
    <p className={css.rest}>
      <strong>{title}</strong> {joinWords(names, language)}
    </p>
  );
}
