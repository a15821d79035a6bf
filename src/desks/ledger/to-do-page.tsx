import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import type { AreaCode } from '../../domain/area.ts';
import type { Action } from '../../domain/permission.ts';
import { useSelectedInSight } from '../../ui/use-selected-in-sight.ts';
import { AccessList } from './access-list.tsx';
import { type LedgerView, type ToDoList, toDoLists } from './ledger-view.ts';
import css from './quality.module.css';
import { IssueRows } from './quality-issue-rows.tsx';
import type { OpenPlace } from './quality-words.ts';
import { RenewalList } from './renewal-list.tsx';
import { UnitLoads } from './unit-loads.tsx';
import { VisitList } from './visit-list.tsx';
import { WatchList } from './watch-list.tsx';

type ToDoPageProps = {
  readonly view: Pick<LedgerView, 'area' | 'toDo'>;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  readonly actions: ReadonlySet<Action>;
  readonly onOpen: OpenPlace;
};

/** 待办清单: lists that nobody keeps, since they follow from what is on record. */
export function ToDoPage({ view, onViewChange, actions, onOpen }: ToDoPageProps): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  const names = new Map(areas.data?.items.map(({ code, name }) => [code, name]));
  const lists = listsFor(actions);
  const list = lists.includes(view.toDo) ? view.toDo : 'visits';
  const row = useSelectedInSight(list);
  return (
    <div className={css.page}>
      <section className={css.filters} aria-label={t('todo.filters')}>
        <div className={css.lists} ref={row}>
          <Segmented<ToDoList>
            aria-label={t('todo.lists')}
            value={list}
            onChange={(toDo) => onViewChange({ toDo })}
            options={lists.map((value) => ({ value, label: t(`todo.list.${value}`) }))}
          />
        </div>
        <Select<AreaCode>
          aria-label={t('area.title')}
          placeholder={t('area.title')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={view.area}
          onChange={(area) => onViewChange({ area: area ?? null })}
          options={areas.data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        />
        <Button onClick={() => window.print()}>{t('quality.print')}</Button>
      </section>
      <section className={css.issues} aria-label={t(`todo.list.${list}`)}>
        <ListOf
          list={list}
          area={view.area}
          names={names}
          actions={actions}
          onOpen={onOpen}
          onShow={onViewChange}
        />
      </section>
    </div>
  );
}

/** Some of the lists show what not everybody may read. */
function listsFor(actions: ReadonlySet<Action>): readonly ToDoList[] {
  const mayShow: Partial<Record<ToDoList, boolean>> = {
    bottled: actions.has('quality.read'),
    access: actions.has('enforcement.read'),
  };
  return toDoLists.filter((list) => mayShow[list] ?? true);
}

type ListOfProps = {
  readonly list: ToDoList;
  readonly area: AreaCode | null;
  readonly names: ReadonlyMap<AreaCode, string>;
  readonly actions: ReadonlySet<Action>;
  readonly onOpen: OpenPlace;
  readonly onShow: ToDoPageProps['onViewChange'];
};

function ListOf({ list, area, names, actions, onOpen, onShow }: ListOfProps): ReactElement {
  const { t } = useTranslation();
  switch (list) {
    case 'visits':
      return (
        <VisitList
          area={area}
          areaNames={names}
          onOpen={onOpen}
          maySet={actions.has('district.set')}
        />
      );
    case 'bottled':
      return (
        <>
          <p className={css.quiet}>{t('todo.about.bottled')}</p>
          <IssueRows
            label={t('todo.list.bottled')}
            filter={{ kind: ['bottled_gas_upstairs'], ...(area !== null && { area }) }}
            areaNames={names}
            onOpen={onOpen}
          />
        </>
      );
    case 'watched':
      return <WatchList area={area} areaNames={names} onOpen={onOpen} />;
    case 'renewals':
      return <RenewalList area={area} areaNames={names} onOpen={onOpen} />;
    case 'access':
      return <AccessList area={area} areaNames={names} onOpen={onOpen} />;
    case 'units':
      return <UnitLoads area={area} onShow={onShow} />;
  }
}
