import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockedAccess, blockedAccessesQuery } from '../../client/queries/to-do.ts';
import type { AreaCode } from '../../domain/area.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './quality.module.css';
import type { OpenPlace } from './quality-words.ts';

type AccessListProps = {
  readonly area: AreaCode | null;
  readonly areaNames: ReadonlyMap<AreaCode, string>;
  readonly onOpen: OpenPlace;
};

/** 生命通道: one plan a compound, and joint enforcement in the key dates (S4-R2). */
export function AccessList({ area, areaNames, onOpen }: AccessListProps): ReactElement {
  const { t } = useTranslation();
  const blocked = useQuery(blockedAccessesQuery(area));
  return (
    <>
      <p className={css.quiet}>{t('todo.about.access')}</p>
      <QueryPart name={t('todo.list.access')} query={blocked} rows={6}>
        {({ items, total, keyDate }) =>
          total === 0 ? (
            <EmptyNote sentence={t('todo.noneBlocked')} />
          ) : (
            <>
              <p className={css.quiet}>
                {keyDate === null ? t('todo.noKeyDate') : t('todo.keyDate', keyDate)}
              </p>
              <ul className={css.cards}>
                {items.map((item) => (
                  <Card
                    key={item.compound}
                    item={item}
                    areaName={areaNames.get(item.area) ?? ''}
                    keyDateName={keyDate?.name ?? ''}
                    onOpen={onOpen}
                  />
                ))}
              </ul>
            </>
          )
        }
      </QueryPart>
    </>
  );
}

type CardProps = {
  readonly item: BlockedAccess;
  readonly areaName: string;
  readonly keyDateName: string;
  readonly onOpen: OpenPlace;
};

function Card({ item, areaName, keyDateName, onOpen }: CardProps): ReactElement {
  const { t } = useTranslation();
  const { compound, accessPlan } = item;
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <Button type="link" size="small" onClick={() => onOpen({ kind: 'compound', id: compound })}>
          {item.name || item.address || compound}
        </Button>
        {item.hasPropertyManager === false && (
          <span className={css.flag}>{t('quality.withoutManager')}</span>
        )}
        <span className={css.quiet}>{areaName}</span>
      </div>
      <p>{blockedWords(item, t)}</p>
      <p>
        {accessPlan === null ? t('todo.noAccessPlan') : t('todo.accessPlan', { plan: accessPlan })}
      </p>
      <p>{enforcementWords(item, keyDateName, t)}</p>
    </li>
  );
}

function blockedWords({ isFireAccessBlocked, hazards }: BlockedAccess, t: TFunction): string {
  return [
    ...(isFireAccessBlocked === true ? [t('todo.blockedSaid')] : []),
    ...(hazards > 0 ? [t('todo.blockingHazards', { count: hazards })] : []),
  ].join(' · ');
}

function enforcementWords(
  { enforcement, enforcedOn }: BlockedAccess,
  keyDateName: string,
  t: TFunction,
): string {
  return [
    ...(enforcement === null ? [] : [t(`todo.enforcement.${enforcement}`, { name: keyDateName })]),
    enforcedOn === null ? t('todo.neverEnforced') : t('todo.enforcedOn', { day: enforcedOn }),
  ].join(' · ');
}
