import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardGroups } from '../../client/hazard-table/group-hazards.ts';
import { useLanguage } from '../../text/use-language.ts';
import { CopyItem, CopyText } from '../../ui/copy-box.tsx';
import css from './overview.module.css';
import { situationText, unitSituationText } from './situation-text.ts';
import { inOrder, namedUnits } from './unit-order.ts';
import { useMissingReporters } from './use-missing-reporters.ts';

type SituationBoxProps = {
  readonly place: string;
  readonly instantMs: number;
  readonly groups: HazardGroups;
  readonly names: readonly { readonly id: string; readonly name: string }[];
};

/** The situation of all that is filtered, and of each unit by itself, to be copied. */
export function SituationBox(props: SituationBoxProps): ReactElement {
  const { place, instantMs, groups, names } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const units = inOrder(namedUnits(groups.units, { names, nobody: '' }), 'overdue').filter(
    ({ unit }) => unit !== null,
  );
  const late = useMissingReporters();
  const missing = names.filter(({ id }) => late.includes(id)).map(({ name }) => name);
  const said = { place, instantMs };
  const whole = { ...said, counts: groups.matching, overdueUnits: units, missing };
  return (
    <div className={css.situationText}>
      <CopyText label={t('overview.situation.open')} text={situationText(whole, { t, language })} />
      <p className={css.note}>{t('overview.situation.hint')}</p>
      {units.length > 0 && (
        <>
          <h3>{t('overview.situation.byUnit')}</h3>
          <ul className={css.situationUnits}>
            {units.map((unit) => (
              <CopyItem
                key={unit.unit}
                name={unit.name}
                text={unitSituationText(
                  { ...said, unit: unit.name, counts: unit },
                  { t, language },
                )}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
