import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { districtQuery } from '../../client/queries/district.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import { useLanguage } from '../../text/use-language.ts';
import { useNow } from '../../ui/clock.tsx';
import { CopyText } from '../../ui/copy-box.tsx';
import type { CountedHazards } from './counted-hazards.ts';
import css from './overview.module.css';
import { situationText } from './situation-text.ts';
import { namedUnits } from './unit-order.ts';

const minuteMs = 60_000;

type SituationButtonProps = {
  readonly hazards: CountedHazards;
  /** The name of the area that they are of; null: all of the person's. */
  readonly area: string | null;
};

/** The situation of what the filter takes, as a text for a chat. */
export function SituationButton({ hazards, area }: SituationButtonProps): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const district = useQuery(districtQuery());
  const units = useQuery(unitsQuery());
  const instantMs = useNow(minuteMs);
  const { matching } = hazards;
  const place = area ?? district.data?.name;
  const names = units.data?.items;
  if (matching === null || place === undefined || names === undefined) return null;
  const text = () => {
    const named = namedUnits(matching.units, { names, nobody: '' });
    const overdueUnits = named.filter(({ unit }) => unit !== null);
    const counts = matching.matching;
    return situationText({ place, instantMs, counts, overdueUnits }, { t, language });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={() => (
        <div className={css.situationText}>
          <CopyText label={t('overview.situation.open')} text={text()} />
          <p className={css.note}>{t('overview.situation.hint')}</p>
        </div>
      )}
    >
      <Button size="small">{t('overview.situation.open')}</Button>
    </Popover>
  );
}
