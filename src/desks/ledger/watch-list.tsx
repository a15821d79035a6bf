import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type NoticeBook, noticesQuery } from '../../client/queries/notices.ts';
import { type WatchedBuilding, watchedBuildingsQuery } from '../../client/queries/to-do.ts';
import type { AreaCode } from '../../domain/area.ts';
import { joinWords } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import css from './quality.module.css';
import type { OpenPlace } from './quality-words.ts';

type WatchListProps = {
  readonly area: AreaCode | null;
  readonly areaNames: ReadonlyMap<AreaCode, string>;
  readonly onOpen: OpenPlace;
};

/** 重点关注高层建筑: what is out of order, what keeps it in check, and whether that is due. */
export function WatchList({ area, areaNames, onOpen }: WatchListProps): ReactElement {
  const { t } = useTranslation();
  const watched = useQuery(watchedBuildingsQuery(area));
  const questions = useQuestions();
  return (
    <>
      <p className={css.quiet}>{t('todo.about.watched')}</p>
      <QueryPart name={t('todo.list.watched')} query={watched} rows={6}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyNote sentence={t('todo.noneWatched')} />
          ) : (
            <>
              <p className={css.quiet}>{t('common.shown', { shown: items.length, total })}</p>
              <ul className={css.cards}>
                {items.map((item) => (
                  <Card
                    key={item.building}
                    item={item}
                    areaName={areaNames.get(item.area) ?? ''}
                    questions={questions}
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

type Questions = ReadonlyMap<string, string>;

/** The eight questions in the words of the notice, by their codes (S4-E4). */
function useQuestions(): Questions {
  const language = useLanguage();
  const notices = useQuery(noticesQuery());
  return new Map(questionsOf(notices.data).map((term) => [term.code, term[language]]));
}

function questionsOf(book: NoticeBook | undefined) {
  const lists = book?.notices.flatMap((notice) => notice.lists) ?? [];
  return lists.find(({ rows }) => rows.includes('S4-E4'))?.terms ?? [];
}

type CardProps = {
  readonly item: WatchedBuilding;
  readonly areaName: string;
  readonly questions: Questions;
  readonly onOpen: OpenPlace;
};

function Card({ item, areaName, questions, onOpen }: CardProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <Button
          type="link"
          size="small"
          onClick={() => onOpen({ kind: 'building', id: item.building })}
        >
          {item.name || item.address || item.building}
        </Button>
        {item.hasPropertyManager === false && (
          <span className={css.flag}>{t('quality.withoutManager')}</span>
        )}
        <span className={css.quiet}>{areaName}</span>
      </div>
      <p>{checkSentence(item, questions, { t, language })}</p>
      <ul>
        {item.faults.map((fault) => (
          <li key={fault.hazard}>
            <Button
              type="link"
              size="small"
              onClick={() => onOpen({ kind: 'hazard', id: fault.hazard })}
            >
              {fault.type}
            </Button>{' '}
            {controlSentence(fault, t)}
          </li>
        ))}
      </ul>
    </li>
  );
}

type Speaking = { readonly t: TFunction; readonly language: Language };

function checkSentence(
  { checkedOn, notInOrder }: WatchedBuilding,
  questions: Questions,
  { t, language }: Speaking,
): string {
  if (checkedOn === null) return t('todo.neverChecked');
  if (notInOrder.length === 0) return t('todo.allInOrder', { day: checkedOn });
  const asked = notInOrder.map((code) => questions.get(code) ?? code);
  const words = joinWords(asked, language);
  return t('todo.notInOrder', { day: checkedOn, count: notInOrder.length, words });
}

function controlSentence({ control }: WatchedBuilding['faults'][number], t: TFunction): string {
  if (control === null) return t('todo.noControl');
  const { measure, checkEveryDays, checkDueOn, isCheckDue } = control;
  if (checkEveryDays === null || checkDueOn === null) {
    return t('todo.controlWithoutFrequency', { measure });
  }
  const due = isCheckDue ? t('todo.checkDue', { day: checkDueOn }) : checkDueOn;
  return t('todo.control', { measure, days: checkEveryDays, due });
}
