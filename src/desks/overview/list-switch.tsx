import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import css from './overview.module.css';
import { groupOf, type OverviewGroup, type OverviewList, overviewGroups } from './overview-view.ts';

type ListSwitchProps = {
  readonly list: OverviewList;
  readonly onChange: (list: OverviewList) => void;
};

/** Which page of the panel is in sight: first the group, then one of its pages. */
export function ListSwitch({ list, onChange }: ListSwitchProps): ReactElement {
  const { t } = useTranslation();
  const group = groupOf(list);
  const groups = Object.keys(overviewGroups) as readonly OverviewGroup[];
  const pages: readonly OverviewList[] = overviewGroups[group];
  return (
    <>
      <Segmented<OverviewGroup>
        className={css.groups ?? ''}
        size="small"
        aria-label={t('overview.lists')}
        value={group}
        onChange={(next) => onChange(overviewGroups[next][0])}
        options={groups.map((value) => ({ value, label: t(`overview.group.${value}`) }))}
      />
      {pages.length > 1 && (
        <Segmented<OverviewList>
          block
          size="small"
          aria-label={t(`overview.group.${group}`)}
          value={list}
          onChange={onChange}
          options={pages.map((value) => ({ value, label: t(`overview.page.${value}`) }))}
        />
      )}
    </>
  );
}
