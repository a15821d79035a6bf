import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../../client/queries/district.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { useNow } from '../../ui/clock.tsx';
import type { CountedHazards } from './counted-hazards.ts';
import { SituationBox } from './situation-box.tsx';

const minuteMs = 60_000;

type SituationButtonProps = {
  readonly hazards: CountedHazards;
  /** The name of the area that they are of; null: all of the person's. */
  readonly area: string | null;
};

/** The situation of what the filter takes, as a text for a chat. */
export function SituationButton({ hazards, area }: SituationButtonProps): ReactElement | null {
  const { t } = useTranslation();
  const district = useQuery(districtQuery());
  const units = useQuery(unitsQuery());
  const instantMs = useNow(minuteMs);
  const { matching } = hazards;
  const place = area ?? district.data?.name;
  const names = units.data?.items;
  if (matching === null || place === undefined || names === undefined) return null;
  return (
    <Popover
      trigger="click"
      placement="right"
      destroyOnHidden
      content={() => <SituationBox {...{ place, instantMs, names }} groups={matching} />}
    >
      <Button size="small">{t('overview.situation.open')}</Button>
    </Popover>
  );
}
