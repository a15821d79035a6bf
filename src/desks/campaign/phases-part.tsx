import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { useWords } from '../../text/use-words.ts';
import { DueDay } from './due-day.tsx';
import { OptionalPart } from './part.tsx';
import { PhaseChart } from './phase-chart.tsx';
import { phasePlanOf } from './phase-plan.ts';
import { ReferenceTable } from './reference-table.tsx';

type Phase = Notice['phases'][number];
type Task = Notice['tasks'][number];
type PhasesPartProps = { readonly notice: Notice; readonly today: CivilDate };

/** What is to be done by when: the phases on a time line, and the tasks with who does them. */
export function PhasesPart({ notice, today }: PhasesPartProps): ReactElement {
  const { t } = useTranslation();
  const plan = phasePlanOf(notice, today);
  const { phases, tasks } = notice;
  return (
    <OptionalPart part="phases" isEmpty={phases.length + tasks.length === 0}>
      {plan && plan.rows.length > 0 && <PhaseChart plan={plan} today={today} />}
      {phases.some(hasDays) && (
        <>
          <h4>{t('notice.phasesTitle')}</h4>
          <PhaseTable notice={notice} />
        </>
      )}
      {tasks.length > 0 && (
        <>
          <h4>{t('notice.tasksTitle')}</h4>
          <TaskTable notice={notice} />
        </>
      )}
    </OptionalPart>
  );
}

/** Phases without days of their own stand beside their tasks. */
function hasDays({ from, to, phrase }: Phase): boolean {
  return from !== null || to !== null || phrase !== null;
}

function PhaseTable({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { issuedOn, phases } = notice;
  return (
    <ReferenceTable<Phase>
      label={t('notice.phasesTitle')}
      part="phases"
      rows={phases}
      itemOf={({ code }) => code}
      columns={[
        { name: t('notice.column.phase'), cell: ({ name }) => inWords(name), width: '34%' },
        {
          name: t('notice.column.from'),
          cell: ({ from }) => from ?? t('notice.noDue'),
          width: '14%',
        },
        {
          name: t('notice.column.to'),
          cell: ({ from, to }) =>
            to === null && from !== null ? (
              t('notice.longTerm')
            ) : (
              <DueDay day={to} issuedOn={issuedOn} />
            ),
          width: '22%',
        },
        {
          name: t('notice.column.phrase'),
          cell: ({ phrase }) => phrase,
          isChinese: true,
          isQuiet: true,
        },
      ]}
    />
  );
}

function TaskTable({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { issuedOn, phases, tasks } = notice;
  const phaseNames = new Map(phases.map(({ code, name }) => [code, inWords(name)]));
  return (
    <ReferenceTable<Task>
      label={t('notice.tasksTitle')}
      part="phases"
      rows={tasks}
      itemOf={({ code }) => code}
      {...(phases.length > 0 && {
        group: {
          name: t('notice.column.phase'),
          of: ({ phase }: Task) => phaseNames.get(phase ?? '') ?? t('notice.noPhase'),
          width: '16%',
        },
      })}
      columns={[
        { name: t('notice.column.task'), cell: ({ name }) => inWords(name), width: '28%' },
        {
          name: t('notice.column.units'),
          cell: ({ units }) => units.join('、') || '—',
          isChinese: true,
          width: '26%',
        },
        {
          name: t('notice.column.due'),
          cell: ({ due }) => <DueDay day={due} issuedOn={issuedOn} />,
          width: '16%',
        },
        {
          name: t('notice.column.phrase'),
          cell: ({ phrase }) => phrase,
          isChinese: true,
          isQuiet: true,
        },
      ]}
    />
  );
}
