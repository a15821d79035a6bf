import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isGone } from '../../client/is-gone.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';

type ObjectBodyProps<Data> = {
  readonly name: string;
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly onClose: () => void;
  /** The object's own facts. */
  readonly children: (data: Data) => ReactNode;
  /** What belongs to the object and is read beside it. */
  readonly parts: ReactNode;
};

/** The inside of a panel; of an object that is gone it says so, and shows nothing else. */
export function ObjectBody<Data>(props: ObjectBodyProps<Data>): ReactElement {
  const { name, query, onClose, children, parts } = props;
  const { t } = useTranslation();
  if (isGone(query.error)) {
    const back = <Button onClick={onClose}>{t('object.back')}</Button>;
    return <EmptyNote sentence={t('object.gone')} action={back} />;
  }
  return (
    <>
      <QueryPart name={name} query={query} rows={6}>
        {children}
      </QueryPart>
      {parts}
    </>
  );
}
