import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportHazard } from '../../client/queries/hazard-steps.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { type InspectionRow, withdrawInspection } from '../../client/queries/inspections.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { readAgain } from '../../client/read-again.ts';
import type { HazardSource } from '../../domain/hazard.ts';
import { useLanguage } from '../../text/use-language.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import type { AskedItem } from './check-items.ts';
import type { FileContext } from './file-place.ts';
import { type CheckGroup, groupOf } from './file-rows.ts';
import css from './files.module.css';
import { ReasonForm } from './reason-form.tsx';

export type EntryTools = {
  readonly context: FileContext;
  readonly items: readonly AskedItem[];
  /** Of the place, so that what is reported already is not reported twice. */
  readonly hazards: readonly HazardRow[];
  readonly mayRecord: boolean;
  readonly mayReport: boolean;
  readonly onOpenHazard: (hazard: HazardRow) => void;
};

type CheckEntryProps = EntryTools & {
  readonly inspection: InspectionRow;
  readonly onAmend: () => void;
};

/** One inspection with what it did not find in order, each item of which leads to its hazard. */
export function CheckEntry(props: CheckEntryProps): ReactElement {
  const { inspection, items, mayRecord, onAmend } = props;
  const { t } = useTranslation();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const inOrder = inspection.items.filter(({ isInOrder }) => isInOrder).length;
  const wrong = items.filter(({ code }) =>
    inspection.items.some((item) => item.code === code && !item.isInOrder),
  );
  return (
    <li className={css.entry}>
      <div className={css.entryLine}>
        <span>{useEntryWords(inspection)}</span>
        {inOrder > 0 && (
          <span className={css.quiet}>{t('file.check.inOrder', { count: inOrder })}</span>
        )}
        {mayRecord && (
          <>
            <Button size="small" onClick={onAmend}>
              {t('file.check.amend')}
            </Button>
            <Button
              size="small"
              aria-expanded={isWithdrawing}
              onClick={() => setWithdrawing(!isWithdrawing)}
            >
              {t('file.check.withdraw')}
            </Button>
          </>
        )}
      </div>
      {isWithdrawing && (
        <WithdrawForm inspection={inspection} onDone={() => setWithdrawing(false)} />
      )}
      {wrong.length > 0 && (
        <ul className={css.wrong}>
          {wrong.map((item) => (
            <WrongItem key={item.code} item={item} {...props} />
          ))}
        </ul>
      )}
    </li>
  );
}

function useEntryWords(inspection: InspectionRow): string {
  const { inspectedOn, checker, unit, visit, people, confirmedHazards } = inspection;
  const { t } = useTranslation();
  const units = useQuery(unitsQuery());
  return [
    inspectedOn,
    t(`inspection.checker.${checker}`),
    units.data?.items.find(({ id }) => id === unit)?.name ?? unit,
    visit && t(`inspection.visit.${visit}`),
    people === null ? null : t('inspection.people', { count: people }),
    confirmedHazards === null
      ? t('inspection.notConfirmed')
      : t('inspection.confirmed', { count: confirmedHazards }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

type WithdrawFormProps = { readonly inspection: InspectionRow; readonly onDone: () => void };

function WithdrawForm({ inspection, onDone }: WithdrawFormProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const withdraw = useMutation({
    mutationFn: withdrawInspection,
    onSuccess: () => {
      void message.success(t('file.check.withdrawn'));
      onDone();
    },
    onSettled: () => readAgain(queryClient, 'inspection'),
  });
  const { id, version } = inspection;
  return (
    <ReasonForm
      label={t('file.check.withdraw')}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onSubmit={(reason) => withdraw.mutate({ id, ifVersion: version, reason })}
      onCancel={onDone}
    />
  );
}

/** An item that was not in order: its hazard, or the offer to report it. */
function WrongItem(props: CheckEntryProps & { readonly item: AskedItem }): ReactElement {
  const { item, inspection, hazards, mayReport, onOpenHazard } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [isReporting, setReporting] = useState(false);
  const reported = hazards.find(
    ({ checkItem, space, status }) =>
      checkItem === item.code && space === inspection.space && status !== 'closed',
  );
  return (
    <li>
      <div className={css.entryLine}>
        <span className={css.wrongWord}>{t('file.answer.not_in_order')}</span>
        <span>{item[language]}</span>
        {reported !== undefined && (
          <Button size="small" type="link" onClick={() => onOpenHazard(reported)}>
            {t('file.report.known', { number: reported.number })}
          </Button>
        )}
        {reported === undefined && item.report !== null && mayReport && (
          <Button
            size="small"
            aria-expanded={isReporting}
            onClick={() => setReporting(!isReporting)}
          >
            {t('file.report.open')}
          </Button>
        )}
      </div>
      {isReporting && reported === undefined && (
        <ItemReport {...props} onDone={() => setReporting(false)} />
      )}
    </li>
  );
}

const sourceOf: Record<CheckGroup, HazardSource> = {
  self_check: 'self_check',
  gas_check: 'gas_inspection',
  power_check: 'power_inspection',
  office_check: 'office',
};

type ItemReportProps = CheckEntryProps & {
  readonly item: AskedItem;
  readonly onDone: () => void;
};

/** The report of a hazard with all that the inspection knows of it; only its words are asked for. */
function ItemReport({ item, inspection, context, onDone }: ItemReportProps): ReactElement | null {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [description, setDescription] = useState(`${context.name}：${item.zh}`);
  const { space, checker, inspectedOn } = inspection;
  const report = useMutation({
    mutationFn: ({ category, type }: NonNullable<AskedItem['report']>) =>
      reportHazard({
        place: context.place,
        category,
        type,
        space,
        checkItem: item.code,
        finder: checker,
        description: description.trim(),
        source: sourceOf[groupOf(inspection)],
        foundOn: inspectedOn,
      }),
    onSuccess: ({ number }) => {
      void message.success(t('hazard.report.done', { number }));
      onDone();
    },
    onSettled: () => readAgain(queryClient, 'hazard'),
  });
  const said = item.report;
  if (said === null) return null;
  return (
    <div className={css.report}>
      <Input.TextArea
        aria-label={t('hazard.description')}
        autoSize={{ minRows: 1 }}
        maxLength={500}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
      <p className={css.quiet}>
        {t(`hazard.category.${said.category}`)} · {said.type}
      </p>
      <div className={css.buttons}>
        <Button
          type="primary"
          size="small"
          disabled={description.trim().length < 2}
          loading={report.isPending}
          onClick={() => report.mutate(said)}
        >
          {t('hazard.report.submit')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
      {report.error !== null && <ProblemNote error={report.error} />}
    </div>
  );
}
