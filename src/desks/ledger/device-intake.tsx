import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeviceTokenRow,
  deviceTokensQuery,
  revokeToken,
} from '../../client/queries/device-tokens.ts';

import { EmptyNote } from '../../ui/empty-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { DeviceTokenForm } from './device-token-form.tsx';
import css from './import.module.css';
import { Quarantine } from './quarantine.tsx';
import { useTold } from './use-told.ts';

/** Who may send events of devices, and what came that could not be taken. */
export function DeviceIntake(): ReactElement {
  const { t } = useTranslation();
  const title = useId();
  const tokens = useQuery(deviceTokensQuery());
  return (
    <section className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('intake.title')}</h2>
      <p className={css.quiet}>{t('intake.hint')}</p>
      <QueryPart name={t('intake.tokens')} query={tokens} rows={2}>
        {({ items }) =>
          items.length === 0 ? <EmptyNote sentence={t('intake.none')} /> : <Tokens items={items} />
        }
      </QueryPart>
      <DeviceTokenForm />
      <Quarantine />
    </section>
  );
}

function Tokens({ items }: { items: readonly DeviceTokenRow[] }): ReactElement {
  const { t } = useTranslation();
  const revoking = useTold('device_token', revokeToken, () => t('intake.revoked'));
  return (
    <ul aria-label={t('intake.tokens')}>
      {items.map(({ id, name, device, adapter, revokedAt }) => (
        <li key={id}>
          {[name, device ?? t('intake.anyDevice'), t(`intake.adapter.${adapter}`)].join(' · ')}{' '}
          {revokedAt === null ? (
            <Popconfirm
              title={t('intake.revokeTitle')}
              okText={t('intake.revoke')}
              cancelText={t('common.cancel')}
              onConfirm={() => revoking.mutate({ id })}
            >
              <Button size="small" aria-label={`${t('intake.revoke')} ${name}`}>
                {t('intake.revoke')}
              </Button>
            </Popconfirm>
          ) : (
            t('intake.revoked')
          )}
        </li>
      ))}
    </ul>
  );
}
