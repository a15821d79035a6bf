import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { type ReactElement, useDeferredValue } from 'react';
import { divisionsQuery } from '../client/queries/session.ts';
import type { ControlProps } from '../ui/field.tsx';

type DistrictInputProps = {
  readonly control: ControlProps;
  /** Of the set-up: only who holds it may look names up. */
  readonly token: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onChoose: (district: { readonly code: string; readonly name: string }) => void;
};

/** The name of a district; while it is written, the districts of China that it may be. */
export function DistrictInput(props: DistrictInputProps): ReactElement {
  const { control, token, name, onName, onChoose } = props;
  const text = useDeferredValue(name.trim());
  // No list is no fault: the name can be written whole.
  const divisions = useQuery({ ...divisionsQuery({ token, text }), enabled: text !== '' });
  const found = divisions.data?.items ?? [];
  return (
    <AutoComplete
      {...control}
      size="large"
      value={name}
      onChange={onName}
      onSelect={(code: string) => {
        const chosen = found.find((division) => division.code === code);
        if (chosen) onChoose(chosen);
      }}
      options={found.map(({ code, path }) => ({ value: code, label: `${path}（${code}）` }))}
    />
  );
}
