import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areasQuery } from '../../client/queries/areas.ts';
import { buildingsQuery } from '../../client/queries/buildings.ts';
import { noticesQuery, typesOf } from '../../client/queries/notices.ts';
import { hazardCategories, hazardSources } from '../../domain/hazard.ts';
import { spaces } from '../../domain/inspection.ts';
import { useLanguage } from '../../text/use-language.ts';
import { EntryField } from '../../ui/entry.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import type { ReportDraft, ReportField } from './hazard-report-draft.ts';

type ReportInputProps = {
  readonly field: ReportField;
  readonly draft: ReportDraft;
  readonly problem: string | null;
  readonly onChange: (change: Partial<ReportDraft>) => void;
};

/** One field of a report. */
export function ReportInput({ field, draft, problem, onChange }: ReportInputProps): ReactElement {
  const { t } = useTranslation();
  const shared = {
    label: t(labels[field]),
    problem,
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
  };
  switch (field) {
    case 'area':
      // Another community has other buildings.
      return <AreaInput {...shared} onChange={(area) => onChange({ area, building: '' })} />;
    case 'building':
      return <BuildingInput {...shared} area={draft.area} />;
    case 'category': {
      const choices = hazardCategories.map((value) => ({
        value,
        label: t(`hazard.category.${value}`),
      }));
      // A type belongs to one category.
      const change = (category: string) => onChange({ category, type: '' });
      return <EntryField {...shared} onChange={change} as={{ kind: 'choice', choices }} />;
    }
    case 'type':
      return <TypeInput {...shared} category={draft.category} />;
    case 'space': {
      const choices = spaces.map((value) => ({ value, label: t(`inspection.space.${value}`) }));
      return <EntryField {...shared} as={{ kind: 'choice', choices, isOptional: true }} />;
    }
    case 'source': {
      const choices = hazardSources.map((value) => ({ value, label: t(`hazard.source.${value}`) }));
      return <EntryField {...shared} as={{ kind: 'choice', choices }} />;
    }
    case 'foundOn':
      return <EntryField {...shared} as={{ kind: 'day' }} />;
    case 'description':
    case 'measure':
      return <EntryField {...shared} as={{ kind: 'prose', minRows: 1 }} />;
  }
}

const labels = {
  area: 'hazard.report.area',
  building: 'hazard.report.building',
  category: 'hazard.categoryTitle',
  type: 'hazard.type',
  space: 'hazard.space',
  description: 'hazard.description',
  source: 'hazard.sourceTitle',
  foundOn: 'hazard.foundOn',
  measure: 'hazard.measure',
} as const;

type InputProps = {
  readonly label: string;
  readonly problem: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function AreaInput(props: InputProps): ReactElement {
  const areas = useQuery(areasQuery());
  const choices = (areas.data?.items ?? [])
    .filter(({ level }) => level === 'community')
    .map(({ code, name }) => ({ value: String(code), label: name }));
  return <EntryField {...props} as={{ kind: 'choice', choices, isOptional: true }} />;
}

const settleMs = 300;

function BuildingInput({ area, ...props }: InputProps & { readonly area: string }): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed, settleMs);
  const buildings = useInfiniteQuery(
    buildingsQuery({ ...(area !== '' && { area: Number(area) }), ...(text !== '' && { text }) }),
  );
  const found = buildings.data?.pages.flatMap(({ items }) => items) ?? [];
  const choices = found.map(({ id, name, address }) => ({
    value: id,
    label: [name, address].filter((part) => part !== null && part !== '').join(' · '),
  }));
  const nothingFound = t(buildings.isPending ? 'common.loading' : 'hazard.report.noBuilding');
  return (
    <EntryField
      {...props}
      as={{ kind: 'choice', choices, isOptional: true, onSearch: setTyped, nothingFound }}
    />
  );
}

function TypeInput({
  category,
  ...props
}: InputProps & { readonly category: string }): ReactElement {
  const language = useLanguage();
  const notices = useQuery(noticesQuery());
  const types = notices.data === undefined ? [] : typesOf(notices.data.taxonomy, category);
  const choices = types.map((type) => ({ value: type.zh, label: type[language] }));
  return <EntryField {...props} as={{ kind: 'choice', choices }} />;
}
