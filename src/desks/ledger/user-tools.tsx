import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PremisesRow, removePremises } from '../../client/queries/premises.ts';
import { readAgain } from '../../client/read-again.ts';
import type { FileContext } from './file-place.ts';
import css from './files.module.css';
import { ReasonForm } from './reason-form.tsx';
import { UserForm } from './user-form.tsx';

type UserToolsProps = {
  readonly context: FileContext;
  readonly premises: PremisesRow;
  readonly onDone: () => void;
};

/** What is said of a user, to be mended or, where it was never inspected, taken out with a reason. */
export function UserTools({ context, premises, onDone }: UserToolsProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [isRemoving, setRemoving] = useState(false);
  const remove = useMutation({
    mutationFn: removePremises,
    onSuccess: () => {
      void message.success(t('file.user.removed'));
      onDone();
    },
    onSettled: () => readAgain(queryClient, 'premises'),
  });
  const { id, version } = premises;
  if (isRemoving) {
    return (
      <ReasonForm
        label={t('file.user.remove')}
        error={remove.error}
        isPending={remove.isPending}
        onSubmit={(reason) => remove.mutate({ id, ifVersion: version, reason })}
        onCancel={() => setRemoving(false)}
      />
    );
  }
  return (
    <>
      <UserForm context={context} premises={premises} onDone={onDone} />
      <div className={css.buttons}>
        <Button size="small" onClick={() => setRemoving(true)}>
          {t('file.user.remove')}
        </Button>
      </div>
    </>
  );
}
