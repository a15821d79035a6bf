import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../../client/queries/notices.ts';
import { useLanguage } from '../../text/use-language.ts';
import { type ControlProps, Field } from '../../ui/field.tsx';
import { type ChoiceField, checkItemChoices, choicesOf, typeChoices } from './hazard-choices.ts';
import type { Draft, DraftField } from './hazard-draft.ts';
import type { HazardStep } from './hazard-verbs.ts';
import { draftFieldWord } from './hazard-words.ts';
import { UnitSelect } from './unit-select.tsx';

type HazardFieldProps = {
  readonly step: HazardStep;
  readonly field: DraftField;
  readonly isOptional: boolean;
  readonly draft: Draft;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** One field of a step's form under its name, with what is wrong with it beneath. */
export function HazardField(props: HazardFieldProps): ReactElement {
  const { step, field, problem } = props;
  const { t } = useTranslation();
  return (
    <Field label={t(draftFieldWord(step, field))} problem={problem}>
      {(control) => <HazardInput {...props} control={control} />}
    </Field>
  );
}

type HazardInputProps = HazardFieldProps & { readonly control: ControlProps };

function HazardInput(props: HazardInputProps): ReactElement {
  const { field, draft, control, onChange } = props;
  const shared = {
    ...control,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (field) {
    case 'unit':
    case 'supervisor':
    case 'to':
      return <UnitSelect control={control} unit={draft[field] || null} onChange={onChange} />;
    case 'deadline':
    case 'on':
    case 'from':
    case 'until':
    case 'takenOn':
      return <Input {...shared} type="date" />;
    case 'checkEveryDays':
      return <Input {...shared} type="number" min={1} max={365} />;
    case 'fundsYuan':
      return <Input {...shared} type="number" min={0} step="any" />;
    case 'measure':
    case 'reason':
    case 'by':
    case 'basis':
    case 'description':
    case 'violation':
      return <Input.TextArea {...shared} autoSize={{ minRows: 2 }} maxLength={500} />;
    case 'plan':
      return <Input.TextArea {...shared} autoSize={{ minRows: 3 }} maxLength={2000} />;
    case 'type':
    case 'checkItem':
      return <TaxonomySelect {...props} />;
    case 'actions':
      return <ManySelect {...props} field={field} />;
    case 'grade':
    case 'category':
    case 'space':
    case 'priority':
    case 'finder':
    case 'rectifyingParty':
    case 'track':
    case 'result':
      return <OneSelect {...props} field={field} />;
  }
}

type ChoiceProps = HazardInputProps & { readonly field: ChoiceField };

function OneSelect({ field, control, draft, isOptional, onChange }: ChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Select<string>
      {...control}
      allowClear={isOptional}
      value={draft[field] || null}
      onChange={(value) => onChange(value ?? '')}
      options={choicesOf(field, t)}
    />
  );
}

function ManySelect({ field, control, draft, onChange }: ChoiceProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Select<string[]>
      {...control}
      mode="multiple"
      value={draft[field].split(',').filter((value) => value !== '')}
      onChange={(values) => onChange(values.join(','))}
      options={choicesOf(field, t)}
    />
  );
}

/** A type or a check item, of what the draft says of category and space. */
function TaxonomySelect(props: HazardInputProps): ReactElement {
  const { field, control, draft, isOptional, onChange } = props;
  const language = useLanguage();
  const { data, isPending } = useQuery(noticesQuery());
  const choices = field === 'type' ? typeChoices : checkItemChoices;
  return (
    <Select<string>
      {...control}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={isOptional}
      loading={isPending}
      value={draft[field] || null}
      onChange={(value) => onChange(value ?? '')}
      options={data === undefined ? [] : choices(data.taxonomy, draft, language)}
    />
  );
}
