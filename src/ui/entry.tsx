import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { type ControlProps, Field } from './field.tsx';

export type Choice = { readonly value: string; readonly label: string };

/** How an entry is made. */
export type EntryKind =
  | { readonly kind: 'day' }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max?: number;
      readonly step?: 'any';
    }
  | { readonly kind: 'prose'; readonly minRows?: number; readonly maxLength?: number }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly isOptional?: boolean;
      readonly isLoading?: boolean;
      /** Left out: true. Without it a telephone shows no keyboard for a few words. */
      readonly hasSearch?: boolean;
      /** A choice that is searched elsewhere says what was typed. */
      readonly onSearch?: (text: string) => void;
      readonly nothingFound?: string;
    }
  /** Several values, joined by commas. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

type EntryProps = {
  readonly as: EntryKind;
  /** What is empty says nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

type EntryFieldProps = EntryProps & { readonly label: string; readonly problem: string | null };

/** An entry of a form under its name, with what is wrong with it beneath. */
export function EntryField({ label, problem, ...entry }: EntryFieldProps): ReactElement {
  return (
    <Field label={label} problem={problem}>
      {(control) => <Entry {...entry} control={control} />}
    </Field>
  );
}

/** The control of an entry, whatever is asked: every answer is a text. */
export function Entry(props: EntryProps & { readonly control: ControlProps }): ReactElement {
  const { control, as, value, onChange } = props;
  const shared = {
    ...control,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (as.kind) {
    case 'day':
      return <Input {...shared} type="date" />;
    case 'number': {
      const { kind, ...bounds } = as;
      return <Input {...shared} {...bounds} type={kind} />;
    }
    case 'prose': {
      const { minRows = 2, maxLength = 500 } = as;
      return <Input.TextArea {...shared} autoSize={{ minRows }} maxLength={maxLength} />;
    }
    case 'choice':
      return (
        <Select<string>
          {...control}
          allowClear={as.isOptional === true}
          loading={as.isLoading === true}
          showSearch={as.hasSearch !== false && searchOf(as.onSearch)}
          notFoundContent={as.nothingFound}
          value={value || null}
          onChange={(chosen) => onChange(chosen ?? '')}
          options={[...as.choices]}
        />
      );
    case 'choices':
      return (
        <Select<string[]>
          {...control}
          mode="multiple"
          value={value.split(',').filter((part) => part !== '')}
          onChange={(chosen) => onChange(chosen.join(','))}
          options={[...as.choices]}
        />
      );
  }
}

function searchOf(onSearch: ((text: string) => void) | undefined) {
  return onSearch === undefined ? { optionFilterProp: 'label' } : { filterOption: false, onSearch };
}
