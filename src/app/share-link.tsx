import { Button, Input, Popover, Space } from 'antd';
import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { useFocus } from '../ui/use-focus.ts';

/** The link of what is in sight. Over plain http a page may not copy: the link stands ready for the keyboard. */
export function ShareLink(): ReactElement {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={() => <LinkToCopy link={window.location.href} />}
    >
      <Button
        aria-label={t('shell.shareLink')}
        title={t('shell.shareLink')}
        icon={<Icon name="link" />}
      />
    </Popover>
  );
}

function LinkToCopy({ link }: { link: string }): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const input = useFocus();
  const canCopy = 'clipboard' in navigator;
  const copy = () => navigator.clipboard.writeText(link).then(() => setIsCopied(true));
  return (
    <>
      <label htmlFor={id}>{t(canCopy ? 'shell.shareLink' : 'shell.copyByKeyboard')}</label>
      <Space.Compact block>
        <Input
          id={id}
          ref={input}
          readOnly
          value={link}
          onFocus={({ target }) => target.select()}
        />
        {canCopy && (
          <Button onClick={() => void copy()}>{t(isCopied ? 'shell.copied' : 'shell.copy')}</Button>
        )}
      </Space.Compact>
    </>
  );
}
