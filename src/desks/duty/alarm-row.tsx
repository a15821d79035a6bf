import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../domain/alarm.ts';
import { alarmMark } from '../../theme/marks.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TimeSpan } from '../../ui/time-ago.tsx';
import css from './duty.module.css';

/** Level, place, age; under it what was measured, how far it is and who has it. */
export function AlarmRow({ alarm }: { alarm: Alarm }): ReactElement {
  const { t } = useTranslation();
  const { level, stage, reading, readingUnit, acknowledgedBy } = alarm;
  const facts = [
    alarm.purpose === 'real' ? null : t(`alarm.purpose.${alarm.purpose}`),
    alarm.stage === 'raised' && alarm.escalatedAt !== null ? t('alarm.escalated') : null,
    alarm.shelf === null ? null : t('alarm.shelved'),
    alarm.isSimulated ? t('common.simulated') : null,
    t(`device.kind.${alarm.deviceKind}`),
    reading === null ? t('alarm.noReading') : `${reading} ${readingUnit ?? ''}`.trim(),
    alarm.cause === null ? null : t(`device.cause.${alarm.cause}`),
    alarm.clearedAt === null ? null : t('alarm.cleared'),
  ];
  return (
    <>
      <div className={css.head}>
        <StatusMark
          mark={alarmMark(level)}
          letter={String(level)}
          label={t(`alarm.level${level}`)}
          isLabelHidden
          sizePixels={22}
        />
        <span className={css.place} data-raised={stage === 'raised'}>
          {alarm.place}
        </span>
        <span className={css.age}>
          <TimeSpan since={alarm.raisedAt} />
        </span>
      </div>
      <div className={css.more}>
        <span className={css.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        <span className={css.who}>
          {stage === 'raised'
            ? t('alarm.nobody')
            : [t(`alarm.stage.${stage}`), acknowledgedBy]
                .filter((part) => part !== null)
                .join(' · ')}
        </span>
      </div>
    </>
  );
}
