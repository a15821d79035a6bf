import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../client/queries/units.ts';
import { EntryField } from '../../ui/entry.tsx';
import type { ActField, ActVerb } from './hazard-act-draft.ts';

type ActInputProps = {
  readonly verb: ActVerb;
  readonly field: ActField;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** One field of a step for a whole result. */
export function ActInput(props: ActInputProps): ReactElement {
  const { verb, field, ...rest } = props;
  const { t } = useTranslation();
  const shared = { ...rest, label: t(labelOf(verb, field)) };
  switch (field) {
    case 'unit':
      return <UnitInput {...shared} />;
    case 'deadline':
    case 'on':
    case 'from':
      return <EntryField {...shared} as={{ kind: 'day' }} />;
    case 'checkEveryDays':
      return <EntryField {...shared} as={{ kind: 'number', min: 1 }} />;
    case 'measure':
    case 'reason':
      return <EntryField {...shared} as={{ kind: 'prose', minRows: 1 }} />;
  }
}

type UnitInputProps = Pick<ActInputProps, 'value' | 'problem' | 'onChange'> & {
  readonly label: string;
};

function UnitInput(props: UnitInputProps): ReactElement {
  const units = useQuery(unitsQuery());
  const choices = (units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <EntryField {...props} as={{ kind: 'choice', choices }} />;
}

function labelOf(verb: ActVerb, field: ActField) {
  switch (field) {
    case 'on':
      return dayLabel(verb);
    case 'measure':
      return verb === 'set_control' ? 'hazard.controlMeasure' : 'hazard.measure';
    default:
      return labels[field];
  }
}

function dayLabel(verb: ActVerb) {
  switch (verb) {
    case 'rectify':
      return 'hazard.rectifiedOn';
    case 'look_back':
      return 'hazard.lookedBackOn';
    default:
      return 'hazard.closedOn';
  }
}

const labels = {
  unit: 'hazard.unit',
  deadline: 'hazard.deadline',
  from: 'hazard.controlFrom',
  checkEveryDays: 'hazard.checkEveryDays',
  reason: 'hazard.reason',
} as const;
