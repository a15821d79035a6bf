import { Select } from 'antd';
import type { ReactElement } from 'react';

type ManySelectProps<Value extends string> = {
  readonly label: string;
  readonly values: readonly Value[];
  readonly wordOf: (value: Value) => string;
  /** None: all of them. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly className?: string;
};

/** Narrows a list to some values of one kind, in one line. */
export function ManySelect<Value extends string>(props: ManySelectProps<Value>): ReactElement {
  const { label, values, wordOf, chosen, onChange, className = '' } = props;
  return (
    <Select<Value[]>
      mode="multiple"
      className={className}
      aria-label={label}
      placeholder={label}
      value={[...chosen]}
      onChange={onChange}
      options={values.map((value) => ({ value, label: wordOf(value) }))}
      maxTagCount="responsive"
      allowClear
    />
  );
}
