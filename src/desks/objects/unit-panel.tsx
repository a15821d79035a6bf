import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { hazardsQuery } from '../../client/queries/hazards.ts';
import { unitsQuery } from '../../client/queries/units.ts';
import type { Unit } from '../../domain/unit.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { ContactList } from './contact-list.tsx';
import { ObjectHistory } from './object-history.tsx';
import { AreaLink } from './object-link.tsx';
import { PagedRows } from './paged-rows.tsx';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { useHazardRow } from './use-object-rows.ts';

/** One unit: who it is, whom to reach there, and what it answers for. */
export function UnitPanel({ id, ...basics }: PanelBasics & { id: string }): ReactElement {
  const { onClose, onOpen, actions } = basics;
  const { t } = useTranslation();
  const units = useQuery(unitsQuery());
  const unit = units.data?.items.find((item) => item.id === id);
  return (
    <Panel
      title={unit?.name ?? t('unit.title')}
      subtitle={unit && t(`unit.kind.${unit.kind}`)}
      close={{ label: t('common.close'), onClose }}
    >
      <QueryPart name={t('unit.facts')} query={units}>
        {() =>
          unit === undefined ? (
            <EmptyNote
              sentence={t('object.gone')}
              action={<Button onClick={onClose}>{t('object.back')}</Button>}
            />
          ) : (
            <>
              <UnitFacts unit={unit} onOpen={onOpen} />
              {actions.has('contact.read') && (
                <ContactList owner="unit" ownerId={id} mayReveal={actions.has('contact.reveal')} />
              )}
              <UnitHazards unit={id} onOpen={onOpen} />
              <ObjectHistory entity="unit" id={id} />
            </>
          )
        }
      </QueryPart>
    </Panel>
  );
}

function UnitFacts({ unit, onOpen }: { unit: Unit; onOpen: OpenPanel }): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('unit.facts')}>
      <Facts
        absent={t('common.none')}
        facts={[
          { name: t('unit.kindTitle'), value: t(`unit.kind.${unit.kind}`) },
          { name: t('unit.aliases'), value: unit.aliases.join('、') },
          { name: t('object.area'), value: <AreaLink code={unit.area} onOpen={onOpen} /> },
          { name: t('object.id'), value: unit.id },
        ]}
      />
    </Section>
  );
}

function UnitHazards({ unit, onOpen }: { unit: string; onOpen: OpenPanel }): ReactElement {
  const { t } = useTranslation();
  const rowOf = useHazardRow(onOpen);
  return (
    <PagedRows
      title={t('unit.hazards')}
      query={useInfiniteQuery(hazardsQuery({ unit }))}
      empty={t('unit.hazardsEmpty')}
      rowOf={rowOf}
    />
  );
}
