import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hazardQuery } from '../../client/queries/hazards.ts';
import { Panel, Section } from '../../ui/panel.tsx';
import { HazardActions } from './hazard-actions.tsx';
import { HazardEnforcements } from './hazard-enforcements.tsx';
import { HazardFacts } from './hazard-facts.tsx';
import { HazardPhotos } from './hazard-photos.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import type { PanelBasics } from './panel-basics.ts';

/** One hazard: where it stands in its life, whose it is, and what comes next. */
export function HazardPanel(props: PanelBasics & { id: string }): ReactElement {
  const { id, actions, onClose, onOpen, onOpenFile } = props;
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
        parts={
          <>
            {actions.has('enforcement.read') && (
              <HazardEnforcements id={id} mayReply={actions.has('hazard.enforce')} />
            )}
            <ObjectHistory entity="hazard" id={id} />
          </>
        }
      >
        {(found) => (
          <>
            <Section title={t('hazard.act')}>
              <HazardActions key={found.id} hazard={found} actions={actions} />
            </Section>
            <HazardFacts
              hazard={found}
              onOpen={onOpen}
              onOpenFile={actions.has('inspection.read') ? onOpenFile : null}
            />
            <HazardPhotos key={found.id} hazard={found} actions={actions} />
          </>
        )}
      </ObjectBody>
    </Panel>
  );
}
