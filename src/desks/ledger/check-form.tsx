import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactsQuery } from '../../client/queries/contacts.ts';
import {
  amendInspection,
  type InspectionRow,
  recordInspection,
} from '../../client/queries/inspections.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { readAgain } from '../../client/read-again.ts';
import { type Checker, type Space, visitKinds } from '../../domain/inspection.ts';
import { useLanguage } from '../../text/use-language.ts';
import {
  type CheckDraft,
  checkersFor,
  checkOf,
  draftOfCheck,
  emptyCheck,
  type ItemAnswer,
  itemAnswers,
  sameCheck,
} from './check-draft.ts';
import type { AskedItem } from './check-items.ts';
import { type Draft, type DraftField, DraftForm } from './draft-form.tsx';
import type { FileContext } from './file-place.ts';
import type { CheckGroup } from './file-rows.ts';
import css from './files.module.css';
import { useSeenVersion } from './use-seen-version.ts';

type CheckFormProps = {
  readonly context: FileContext;
  readonly space: Space | null;
  readonly premises: string | null;
  readonly group: CheckGroup;
  readonly items: readonly AskedItem[];
  /** What is mended; null for a new one. */
  readonly inspection: InspectionRow | null;
  /** 同上: the fields of the entry before. */
  readonly last: Draft | null;
  readonly onSaved: (fields: Draft) => void;
  readonly onCancel: () => void;
};

/** Who looked, when, how many, what they found in order and what not. */
export function CheckForm(props: CheckFormProps): ReactElement {
  const { context, space, group, items, inspection, last, onSaved, onCancel } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const { hasPropertyManager, today } = context;
  const [draft, setDraft] = useState<CheckDraft>(() =>
    inspection === null
      ? emptyCheck({ group, space, hasPropertyManager }, today)
      : draftOfCheck(inspection),
  );
  const checkers = checkersFor({ group, space });
  const fields = useCheckFields({ ...props, checkers });
  const save = useMutation({
    mutationFn: (ifVersion: number) => saveCheck(props, checkOf(draft, checkers), ifVersion),
    onSuccess: () => {
      void message.success(t('file.check.saved'));
      onSaved(draft.fields);
    },
    onSettled: () => readAgain(queryClient, 'inspection'),
  });
  const seen = useSeenVersion(inspection?.version ?? 0, save.error);
  const answer = (code: string, value: ItemAnswer) =>
    setDraft({ ...draft, items: { ...draft.items, [code]: value } });
  return (
    <DraftForm
      label={t('file.check.form')}
      fields={fields}
      draft={draft.fields}
      onChange={(next) => setDraft({ ...draft, fields: next })}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(seen)}
      onCancel={onCancel}
      extra={
        inspection === null && (
          <Button
            disabled={last === null}
            title={t('file.check.sameHint')}
            onClick={() => last !== null && setDraft(sameCheck(last, draft, checkers))}
          >
            {t('file.check.same')}
          </Button>
        )
      }
    >
      {items.length > 0 && <ItemAnswers items={items} answers={draft.items} onAnswer={answer} />}
    </DraftForm>
  );
}

function saveCheck(
  { context, space, premises, inspection }: CheckFormProps,
  said: ReturnType<typeof checkOf>,
  ifVersion: number,
): Promise<InspectionRow> {
  if (inspection === null) {
    return recordInspection({ ...said, place: context.place, space, premises });
  }
  return amendInspection({ id: inspection.id, ifVersion, body: { amendment: said } });
}

type Asked = Pick<CheckFormProps, 'context' | 'space' | 'group'> & {
  readonly checkers: readonly Checker[];
};

function useCheckFields({ context, space, group, checkers }: Asked): readonly DraftField[] {
  const { place, hasPropertyManager } = context;
  const { t } = useTranslation();
  const owner = 'building' in place ? 'building' : 'compound';
  const ownerId = 'building' in place ? place.building : place.compound;
  const contacts = useQuery(contactsQuery({ owner, ownerId }));
  const people = (contacts.data?.items ?? []).map(({ id, duty, name }) => ({
    value: id,
    label: `${duty} ${name}`,
  }));
  const units = useQuery(unitsQuery());
  const choices = checkers.map((value) => ({ value, label: t(`inspection.checker.${value}`) }));
  return [
    {
      name: 'checker',
      label: t('file.check.checker'),
      isNeeded: true,
      as: { kind: 'choice', choices, hasSearch: false },
    },
    {
      name: 'unit',
      label: t('file.check.unit'),
      as: {
        kind: 'choice',
        choices: (units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
        isOptional: true,
        isLoading: units.isPending,
      },
    },
    { name: 'inspectedOn', label: t('file.check.day'), isNeeded: true, as: { kind: 'day' } },
    ...useVisitField({ space, group, hasPropertyManager }),
    { name: 'people', label: t('file.check.people'), as: { kind: 'number', min: 1, max: 9999 } },
    ...(people.length > 0
      ? [
          {
            name: 'contacts',
            label: t('file.check.contacts'),
            as: { kind: 'choices', choices: people },
          } as const,
        ]
      : []),
    {
      name: 'confirmedHazards',
      label: t('file.check.confirmed'),
      as: { kind: 'number', min: 0, max: 9999 },
    },
  ];
}

type Visited = Pick<CheckFormProps, 'space' | 'group'> & Pick<FileContext, 'hasPropertyManager'>;

/** Homes are entered, or not; the power company may guide through a property manager instead (S0-R7). */
function useVisitField({ space, group, hasPropertyManager }: Visited): readonly DraftField[] {
  const { t } = useTranslation();
  const isOfCompany = group === 'gas_check' || group === 'power_check';
  if (space !== 'household_user' || !isOfCompany) return [];
  const mayGuide = group === 'power_check' && hasPropertyManager !== false;
  const choices = visitKinds
    .filter((visit) => visit !== 'guidance' || mayGuide)
    .map((value) => ({ value, label: t(`inspection.visit.${value}`) }));
  const as = { kind: 'choice', choices, isOptional: true, hasSearch: false } as const;
  return [{ name: 'visit', label: t('file.check.visit'), as }];
}

type ItemAnswersProps = {
  readonly items: readonly AskedItem[];
  readonly answers: CheckDraft['items'];
  readonly onAnswer: (code: string, answer: ItemAnswer) => void;
};

function ItemAnswers({ items, answers, onAnswer }: ItemAnswersProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset className={css.items}>
      <legend>{t('file.check.items')}</legend>
      {items.map((item) => (
        <ItemLine
          key={item.code}
          item={item}
          answer={answers[item.code] ?? 'not_looked_at'}
          onAnswer={(answer) => onAnswer(item.code, answer)}
        />
      ))}
    </fieldset>
  );
}

type ItemLineProps = {
  readonly item: AskedItem;
  readonly answer: ItemAnswer;
  readonly onAnswer: (answer: ItemAnswer) => void;
};

/** One item; a question is answered by yes or no, whichever of the two is in order. */
function ItemLine({ item, answer, onAnswer }: ItemLineProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const word = (value: ItemAnswer) => {
    if (item.inOrderWhen === null || value === 'not_looked_at') return t(`file.answer.${value}`);
    const isYes = (item.inOrderWhen === 'yes') === (value === 'in_order');
    return t(isYes ? 'common.yes' : 'common.no');
  };
  const order =
    item.inOrderWhen === 'no'
      ? (['not_looked_at', 'not_in_order', 'in_order'] as const)
      : itemAnswers;
  return (
    <div className={css.item}>
      <span id={id}>
        {item.report !== null && (
          <span className={css.quiet}>{t(`hazard.category.${item.report.category}`)} </span>
        )}
        {item[language]}
      </span>
      <Segmented<ItemAnswer>
        aria-labelledby={id}
        size="small"
        value={answer}
        onChange={onAnswer}
        options={order.map((value) => ({ value, label: word(value) }))}
      />
    </div>
  );
}
