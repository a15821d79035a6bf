import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acknowledgeAlarm, alarmQuery, alarmsQuery } from '../../client/queries/alarms.ts';
import { readAgain } from '../../client/read-again.ts';
import type { Alarm } from '../../domain/alarm.ts';
import type { AreaCode } from '../../domain/area.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';
import { DataList } from '../../ui/data-list.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { useAllPages } from '../../ui/use-all-pages.ts';
import { type AlarmGroup, byGroup, groupOf, nextRaised } from './alarm-order.ts';
import { AlarmRow } from './alarm-row.tsx';
import css from './duty.module.css';
import { IntakeNote } from './intake-note.tsx';

type DutyDeskProps = {
  readonly area: AreaCode | null;
  readonly mayHandle: boolean;
  /** False while no message comes: the list may be old, and says so. */
  readonly isConnected: boolean;
  readonly openAlarm: string | null;
  readonly onOpen: (alarm: Alarm) => void;
};

/** Every alarm that still needs somebody, worst and oldest first, for hands that stay on the keyboard. */
export function DutyDesk(props: DutyDeskProps): ReactElement {
  const { area, mayHandle, isConnected, openAlarm, onOpen } = props;
  const { t } = useTranslation();
  const alarms = useInfiniteQuery(alarmsQuery(area === null ? {} : { area }));
  // An alarm below the fold is an alarm nobody sees.
  useAllPages(alarms);
  return (
    <div className={css.desk}>
      {!isConnected && (
        <p className={css.warning} role="alert">
          {t('alarm.storedOnly')}
        </p>
      )}
      <IntakeNote />
      <QueryPart name={t('alarm.list')} query={alarms} rows={8}>
        {({ pages }) => (
          <AlarmList
            alarms={byGroup(pages.flatMap((page) => page.items))}
            total={pages[0]?.total ?? 0}
            mayHandle={mayHandle}
            openAlarm={openAlarm}
            onOpen={onOpen}
          />
        )}
      </QueryPart>
    </div>
  );
}

type AlarmListProps = Pick<DutyDeskProps, 'mayHandle' | 'openAlarm' | 'onOpen'> & {
  readonly alarms: readonly Alarm[];
  readonly total: number;
};

function AlarmList({ alarms, total, mayHandle, openAlarm, onOpen }: AlarmListProps): ReactElement {
  const { t } = useTranslation();
  const [active, setActive] = useState<string | null>(openAlarm);
  const acknowledge = useAcknowledge();
  if (alarms.length === 0) return <EmptyNote sentence={t('alarm.empty')} />;
  const count = (group: AlarmGroup) => alarms.filter((alarm) => groupOf(alarm) === group).length;

  function onSpace(alarm: Alarm): void {
    acknowledge(alarm);
    setActive(nextRaised(alarms, alarm.id)?.id ?? alarm.id);
  }

  return (
    <>
      <div className={css.standing}>
        <h2>{t('alarm.standing', { raised: count('raised'), handling: count('handling') })}</h2>
        <span className={css.quiet}>{t('common.shown', { shown: alarms.length, total })}</span>
      </div>
      <div className={css.list}>
        <DataList
          label={t('alarm.list')}
          items={alarms}
          total={total}
          keyOf={keyOf}
          rowHeightPixels={60}
          headingOf={(alarm) => t(`alarm.${groupOf(alarm)}Group`)}
          renderItem={(alarm) => <AlarmRow alarm={alarm} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openAlarm}
          onOpen={onOpen}
          {...(mayHandle && { onSpace })}
        />
      </div>
      <p className={css.keys}>{t('alarm.keys')}</p>
    </>
  );
}

function keyOf({ id }: Alarm): string {
  return id;
}

/** Acknowledges at once; a refusal is said in a sentence, and the list is read again. */
function useAcknowledge(): (alarm: Alarm) => void {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: acknowledgeAlarm,
    onSuccess: (after) => {
      queryClient.setQueryData(alarmQuery(after.id).queryKey, after);
      void message.success(t('alarm.done.acknowledge', { place: after.place }));
    },
    onError: (error) => void message.error(problemSentence(error, { t, language })),
    onSettled: () => readAgain(queryClient, 'alarm'),
  });
  return ({ id }) => mutate({ id });
}
