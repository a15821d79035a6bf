import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { Field } from '../../ui/field.tsx';

type Choice = { readonly value: string; readonly label: string };

/** How a field is filled in; a choice that is searched elsewhere says what was typed. */
type FieldKind =
  | { readonly kind: 'day' | 'prose' | 'count' }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly isOptional?: boolean;
      readonly onSearch?: (text: string) => void;
      readonly nothingFound?: string;
    };

type TableFieldProps = {
  readonly label: string;
  readonly problem: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly as: FieldKind;
};

/** A field of the forms above the hazard table; what is empty says nothing. */
export function TableField({ label, problem, value, onChange, as }: TableFieldProps): ReactElement {
  const onInput = (event: { target: { value: string } }) => onChange(event.target.value);
  return (
    <Field label={label} problem={problem}>
      {(control) => {
        switch (as.kind) {
          case 'day':
            return <Input {...control} type="date" value={value} onChange={onInput} />;
          case 'count':
            return <Input {...control} type="number" min={1} value={value} onChange={onInput} />;
          case 'prose':
            return (
              <Input.TextArea
                {...control}
                autoSize
                maxLength={500}
                value={value}
                onChange={onInput}
              />
            );
          case 'choice':
            return (
              <Select<string>
                {...control}
                allowClear={as.isOptional === true}
                showSearch={
                  as.onSearch === undefined
                    ? { optionFilterProp: 'label' }
                    : { filterOption: false, onSearch: as.onSearch }
                }
                notFoundContent={as.nothingFound}
                value={value || null}
                onChange={(chosen) => onChange(chosen ?? '')}
                options={[...as.choices]}
              />
            );
        }
      }}
    </Field>
  );
}
