import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { chargingSiteQuery } from '../../client/queries/charging-sites.ts';
import { devicesQuery } from '../../client/queries/devices.ts';
import type { ChargingSite } from '../../domain/charging-site.ts';
import { useFlagWord } from '../../text/use-flag-word.ts';
import { siteMark } from '../../theme/place-marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ObjectBody } from './object-body.tsx';
import { ObjectHistory } from './object-history.tsx';
import { AreaLink, BuildingLink, CompoundLink } from './object-link.tsx';
import { PagedRows } from './paged-rows.tsx';
import type { OpenPanel, PanelBasics } from './panel-basics.ts';
import { useDeviceRow } from './use-object-rows.ts';

/** One charging site: its state, what it can do and costs, and its chargers. */
export function SitePanel({ id, onClose, onOpen }: PanelBasics & { id: string }): ReactElement {
  const { t } = useTranslation();
  const site = useQuery(chargingSiteQuery(id));
  return (
    <Panel
      title={site.data?.name ?? t('site.title')}
      subtitle={site.data?.address}
      close={{ label: t('common.close'), onClose }}
    >
      <ObjectBody
        name={t('site.facts')}
        query={site}
        onClose={onClose}
        parts={
          <>
            <SiteDevices site={id} onOpen={onOpen} />
            <ObjectHistory entity="charging_site" id={id} />
          </>
        }
      >
        {(found) => <SiteFacts site={found} onOpen={onOpen} />}
      </ObjectBody>
    </Panel>
  );
}

type SiteFactsProps = { readonly site: ChargingSite; readonly onOpen: OpenPanel };

function SiteFacts({ site, onOpen }: SiteFactsProps): ReactElement {
  const { t } = useTranslation();
  const state = useStateFacts(site);
  const service = useServiceFacts(site);
  const { id, area, building, compound } = site;
  const links: Fact[] = [
    {
      name: t('object.compound'),
      value: compound && <CompoundLink id={compound} onOpen={onOpen} />,
    },
    {
      name: t('object.building'),
      value: building && <BuildingLink id={building} onOpen={onOpen} />,
    },
    { name: t('object.area'), value: <AreaLink code={area} onOpen={onOpen} /> },
    { name: t('object.id'), value: id },
  ];
  return (
    <Section title={t('site.facts')}>
      <Facts absent={t('common.notStated')} facts={[...state, ...service, ...links]} />
      {site.position === null && <EmptyNote sentence={t('object.unlocated')} />}
    </Section>
  );
}

function useStateFacts({ status, setting, land, ports, operator, openedOn }: ChargingSite): Fact[] {
  const { t } = useTranslation();
  return [
    {
      name: t('site.statusTitle'),
      value: <StatusMark mark={siteMark(status)} label={t(`map.site.${status}`)} />,
    },
    { name: t('site.settingTitle'), value: setting && t(`site.setting.${setting}`) },
    { name: t('site.landTitle'), value: land && t(`site.land.${land}`) },
    { name: t('site.ports'), value: ports === null ? null : t('site.portCount', { count: ports }) },
    { name: t('site.operator'), value: operator },
    { name: t('site.openedOn'), value: openedOn },
  ];
}

function useServiceFacts(site: ChargingSite): Fact[] {
  const { t } = useTranslation();
  const flagWord = useFlagWord();
  const priceText = (price: number | null) =>
    price === null ? null : t('site.yuanPerKwh', { price: String(price) });
  const { spareKilowatts } = site;
  return [
    { name: t('site.electricity'), value: priceText(site.electricityYuanPerKwh) },
    { name: t('site.service'), value: priceText(site.serviceYuanPerKwh) },
    { name: t('site.fullChargeCut'), value: flagWord(site.hasFullChargeCut) },
    { name: t('site.plannedCut'), value: flagWord(site.hasPlannedCut) },
    { name: t('site.cardOrCode'), value: flagWord(site.hasCardOrCode) },
    { name: t('site.transformer'), value: site.transformer },
    {
      name: t('site.spareKilowatts'),
      value: spareKilowatts === null ? null : t('site.kilowatts', { count: spareKilowatts }),
    },
  ];
}

function SiteDevices({ site, onOpen }: { site: string; onOpen: OpenPanel }): ReactElement {
  const { t } = useTranslation();
  const rowOf = useDeviceRow(onOpen);
  return (
    <PagedRows
      title={t('building.devices')}
      query={useInfiniteQuery(devicesQuery({ site }))}
      empty={t('building.devicesEmpty')}
      rowOf={rowOf}
    />
  );
}
