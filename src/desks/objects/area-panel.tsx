import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { type AreaCode, formatAreaCode } from '../../domain/area.ts';
import { formatCount, formatRate } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Panel, Section } from '../../ui/panel.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { ObjectHistory } from './object-history.tsx';
import type { PanelBasics } from './panel-basics.ts';

/** One area: what is known of it, and of how much of it nothing is known. */
export function AreaPanel({ code, onClose }: PanelBasics & { code: AreaCode }): ReactElement {
  const { t } = useTranslation();
  const areas = useQuery(areasQuery());
  const area = areas.data?.items.find((item) => item.code === code);
  return (
    <Panel
      title={area?.name ?? t('area.title')}
      subtitle={area && t(`area.level.${area.level}`)}
      close={{ label: t('common.close'), onClose }}
    >
      {areas.data !== undefined && area === undefined && (
        <EmptyNote
          sentence={t('object.gone')}
          action={<Button onClick={onClose}>{t('object.back')}</Button>}
        />
      )}
      <QueryPart name={t('area.title')} query={areas}>
        {() => area && <AreaFacts area={area} />}
      </QueryPart>
      {area && <ObjectHistory entity="area" id={String(code)} />}
    </Panel>
  );
}
type Area = {
  readonly code: AreaCode;
  readonly buildings: number;
  readonly buildingsInspected: number;
  readonly hazardsTotal: number;
  readonly hazardsOpen: number;
  readonly hazardsOverdue: number;
  readonly geometry: unknown;
};

function AreaFacts({ area }: { area: Area }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = (number: number) => formatCount(number, language);
  return (
    <Section title={t('area.title')}>
      <Facts
        absent={t('common.notStated')}
        facts={[
          { name: t('area.code'), value: formatAreaCode(area.code) },
          { name: t('area.buildings'), value: count(area.buildings) },
          {
            name: t('area.coverage'),
            value:
              area.buildings === 0
                ? t('area.none')
                : formatRate(area.buildingsInspected, area.buildings, language),
          },
          {
            name: t('area.neverInspected'),
            value: count(area.buildings - area.buildingsInspected),
          },
          { name: t('area.hazards'), value: count(area.hazardsTotal) },
          {
            name: t('figure.rectified'),
            value: formatRate(area.hazardsTotal - area.hazardsOpen, area.hazardsTotal, language),
          },
          { name: t('area.open'), value: count(area.hazardsOpen) },
          { name: t('area.overdue'), value: count(area.hazardsOverdue) },
        ]}
      />
      {area.geometry === null && <EmptyNote sentence={t('area.notDrawn')} />}
    </Section>
  );
}
