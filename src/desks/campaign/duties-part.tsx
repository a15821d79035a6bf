import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import { DueDay } from './due-day.tsx';
import { OptionalPart } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Duty = Notice['duties'][number];
type Schedule = Duty['schedule'];

/** What is reported to whom and when, and which meetings are held. */
export function DutiesPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { duties, issuedOn } = notice;
  return (
    <OptionalPart part="duties" isEmpty={duties.length === 0}>
      <ReferenceTable<Duty>
        label={t('notice.part.duties')}
        part="duties"
        rows={duties}
        itemOf={({ code }) => code}
        columns={[
          { name: t('notice.column.duty'), cell: ({ name }) => inWords(name), width: '24%' },
          {
            name: t('notice.column.kind'),
            cell: ({ kind }) => t(`notice.duty.${kind}`),
            isQuiet: true,
            width: '11%',
          },
          {
            name: t('notice.column.sender'),
            cell: ({ from }) => from.join('、') || '—',
            isChinese: true,
            width: '15%',
          },
          {
            name: t('notice.column.receiver'),
            cell: ({ to }) => to ?? '—',
            isChinese: true,
            width: '15%',
          },
          {
            name: t('notice.column.schedule'),
            cell: ({ schedule }) => <ScheduleDays schedule={schedule} issuedOn={issuedOn} />,
            width: '17%',
          },
          {
            name: t('notice.column.phrase'),
            cell: ({ phrase }) => phrase,
            isChinese: true,
            isQuiet: true,
          },
        ]}
      />
    </OptionalPart>
  );
}

type ScheduleDaysProps = { readonly schedule: Schedule; readonly issuedOn: string };

function ScheduleDays({ schedule, issuedOn }: ScheduleDaysProps): ReactElement {
  const { t } = useTranslation();
  if (schedule.kind !== 'days') return <>{scheduleSentence(schedule, t)}</>;
  return (
    <ul>
      {schedule.days.map((day) => (
        <li key={day}>
          <DueDay day={day} issuedOn={issuedOn} />
        </li>
      ))}
    </ul>
  );
}

function scheduleSentence(schedule: Exclude<Schedule, { kind: 'days' }>, t: TFunction): string {
  switch (schedule.kind) {
    case 'monthly':
      return schedule.day === null
        ? t('notice.schedule.everyMonth')
        : t('notice.schedule.monthly', { day: schedule.day });
    case 'before-key-dates':
      return t('notice.schedule.beforeKeyDates');
    case 'unscheduled':
      return t('notice.schedule.unscheduled');
  }
}
