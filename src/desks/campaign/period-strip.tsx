import type { ReactElement } from 'react';
import type { Notice } from '../../client/queries/notices.ts';
import css from './campaign.module.css';
import { endShareOf, shareOf, type TimeScale } from './time-scale.ts';

type PeriodStripProps = { readonly notice: Notice; readonly scale: TimeScale };

/** The period of one campaign on the scale of all of them; its days stand in words beside it. */
export function PeriodStrip({ notice, scale }: PeriodStripProps): ReactElement {
  const { campaign, issuedOn } = notice;
  const start = shareOf(campaign.from ?? issuedOn, scale);
  const end = campaign.to === null ? 1 : endShareOf(campaign.to, scale);
  return (
    <span className={css.strip} aria-hidden="true">
      <span
        data-open={campaign.to === null || undefined}
        style={{ insetInlineStart: `${start * 100}%`, width: `${(end - start) * 100}%` }}
      />
    </span>
  );
}
