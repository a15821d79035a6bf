import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { intakeQuery } from '../../client/queries/device-tokens.ts';
import css from './duty.module.css';

/** What could not be taken may be an alarm that nobody sees: it is counted here. */
export function IntakeNote(): ReactElement | null {
  const { t } = useTranslation();
  const count = useQuery(intakeQuery()).data?.quarantined ?? 0;
  return count === 0 ? null : <p className={css.intake}>{t('intake.waiting', { count })}</p>;
}
