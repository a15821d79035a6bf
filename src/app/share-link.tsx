import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '../ui/copy-box.tsx';
import { Icon } from '../ui/icon.tsx';

/** The link of what is in sight. Over plain http a page may not copy: the link stands ready for the keyboard. */
export function ShareLink(): ReactElement {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={() => <CopyLine label={t('shell.shareLink')} text={window.location.href} />}
    >
      <Button
        aria-label={t('shell.shareLink')}
        title={t('shell.shareLink')}
        icon={<Icon name="link" />}
      />
    </Popover>
  );
}
