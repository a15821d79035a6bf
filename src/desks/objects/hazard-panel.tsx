import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hazardQuery } from '../../client/queries/hazards.ts';
import type { Hazard } from '../../domain/hazard.ts';
import { hazardMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { HazardActions } from './hazard-actions.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import { AreaLink, BuildingLink, CompoundLink, UnitLink } from './object-link.tsx';
import type { PanelBasics } from './panel-basics.ts';

/** One hazard: where it stands in its life, whose it is, and what comes next. */
export function HazardPanel(props: PanelBasics & { id: string }): ReactElement {
  const { id, actions, onClose, onOpen } = props;
  const { t } = useTranslation();
  const hazard = useQuery(hazardQuery(id));
  return (
    <Panel
      title={hazard.data?.type ?? t('hazard.title')}
      subtitle={hazard.data && `${t('hazard.number')} ${hazard.data.number}`}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('hazard.title')}
        query={hazard}
        onClose={onClose}
        parts={<ObjectHistory entity="hazard" id={id} />}
      >
        {(found) => (
          <>
            <Section title={t('hazard.act')}>
              <HazardActions key={found.status} hazard={found} actions={actions} />
            </Section>
            <HazardFacts hazard={found} onOpen={onOpen} />
          </>
        )}
      </ObjectBody>
    </Panel>
  );
}

type HazardFactsProps = {
  readonly hazard: Hazard & { readonly isOverdue: boolean };
  readonly onOpen: PanelBasics['onOpen'];
};

function HazardFacts({ hazard, onOpen }: HazardFactsProps): ReactElement {
  const { t } = useTranslation();
  const { building, compound, unit } = hazard;
  const status = t(`hazard.status.${hazard.status}`);
  return (
    <Section title={t('hazard.title')}>
      <Facts
        absent={t('common.notStated')}
        facts={[
          {
            name: t('hazard.statusTitle'),
            value: (
              <StatusMark
                mark={hazardMark(hazard)}
                label={hazard.isOverdue ? `${status} · ${t('hazard.overdue')}` : status}
              />
            ),
          },
          { name: t('hazard.categoryTitle'), value: t(`hazard.category.${hazard.category}`) },
          { name: t('hazard.gradeTitle'), value: t(`hazard.grade.${hazard.grade}`) },
          ...(hazard.determination === null
            ? []
            : [{ name: t('hazard.determination'), value: hazard.determination }]),
          { name: t('hazard.description'), value: hazard.description },
          {
            name: t('area.title'),
            value: <AreaLink code={hazard.area} onOpen={onOpen} />,
          },
          {
            name: t('hazard.building'),
            value: building && <BuildingLink id={building} onOpen={onOpen} />,
          },
          {
            name: t('object.compound'),
            value: compound && <CompoundLink id={compound} onOpen={onOpen} />,
          },
          { name: t('hazard.sourceTitle'), value: t(`hazard.source.${hazard.source}`) },
          { name: t('hazard.foundOn'), value: hazard.foundOn },
          { name: t('hazard.unit'), value: unit && <UnitLink id={unit} onOpen={onOpen} /> },
          { name: t('hazard.measure'), value: hazard.measure },
          { name: t('hazard.deadline'), value: deadlineText(hazard) },
          { name: t('hazard.rectifiedOn'), value: hazard.rectifiedOn ?? t('common.none') },
          { name: t('hazard.closedOn'), value: hazard.closedOn ?? t('common.none') },
          { name: t('hazard.relapses'), value: String(hazard.relapses) },
        ]}
      />
      {hazard.position === null && <EmptyNote sentence={t('hazard.unlocatedNote')} />}
    </Section>
  );
}

/** The day, and beside it the words of the ledger it was read from. */
function deadlineText({ deadline, deadlineText: words }: Hazard): string | null {
  if (deadline === null) return words;
  return words === null ? deadline : `${deadline}（${words}）`;
}
