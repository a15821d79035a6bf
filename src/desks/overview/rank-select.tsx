import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from './overview.module.css';
import { type RankOrder, rankOrders } from './rank.ts';

type RankSelectProps = {
  readonly order: RankOrder;
  readonly onChange: (order: RankOrder) => void;
};

/** By code as long as nobody asks for a ranking. */
export function RankSelect({ order, onChange }: RankSelectProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Select<RankOrder>
      className={css.grow ?? ''}
      size="small"
      aria-label={t('overview.rank.label')}
      value={order}
      onChange={onChange}
      options={rankOrders.map((value) => ({ value, label: t(`overview.rank.${value}`) }))}
    />
  );
}
