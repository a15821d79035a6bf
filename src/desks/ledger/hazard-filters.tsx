import { Button, Checkbox, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { AreaCode } from '../../domain/area.ts';
import {
  type HazardFlag,
  type HazardWord,
  hazardFlags,
  hazardSorts,
  hazardWords,
} from '../../domain/hazard-filter.ts';
import { ManySelect } from '../../ui/many-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { DueFilter } from './due-filter.tsx';
import { type ChipNames, wordLabel } from './hazard-chips.ts';
import { type HazardOrder, orderOf } from './hazard-table-head.tsx';
import css from './ledger.module.css';
import type { LedgerView } from './ledger-view.ts';

type HazardFiltersProps = {
  readonly view: LedgerView;
  readonly names: ChipNames;
  readonly onViewChange: (change: Partial<LedgerView>) => void;
  /** The saved filters are in sight. */
  readonly isSavedOpen: boolean;
  readonly onSavedOpen: (isOpen: boolean) => void;
};

const usualWords = ['status', 'category', 'grade'] as const satisfies readonly HazardWord[];
const moreWords = [
  'priority',
  'source',
  'space',
  'rectifyingParty',
] as const satisfies readonly HazardWord[];
/** Those that have a box of their own. */
const boxes: readonly HazardFlag[] = ['isOverdue', 'isLocated'];

/** What the table can be narrowed by: the usual at once, the rest on a click. */
export function HazardFilters(props: HazardFiltersProps): ReactElement {
  const { view, names, onViewChange, isSavedOpen, onSavedOpen } = props;
  const { t } = useTranslation();
  const [isMore, setMore] = useState(false);
  const { hazards } = view;
  const change = (filter: HazardListFilter) => onViewChange({ hazards: filter });
  return (
    <section className={css.filters} aria-label={t('hazard.filters')}>
      <SearchBox
        label={t('hazard.search')}
        text={view.text}
        onSearch={(text) => onViewChange({ text })}
      />
      <Select<AreaCode>
        aria-label={t('area.title')}
        placeholder={t('area.title')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={view.area}
        onChange={(area) => onViewChange({ area: area ?? null })}
        options={Array.from(names.areas, ([value, label]) => ({ value, label }))}
      />
      {usualWords.map((name) => (
        <WordFilter key={name} name={name} filter={hazards} onChange={change} />
      ))}
      <DueFilter filter={hazards} onChange={change} />
      {boxes.map((flag) => (
        <FlagBox key={flag} flag={flag} filter={hazards} onChange={change} />
      ))}
      {isMore && <MoreFilters filter={hazards} names={names} onChange={change} />}
      <SortSelect order={orderOf(hazards)} onOrder={(order) => change({ ...hazards, ...order })} />
      <div className={css.links}>
        <Button type="link" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {t(isMore ? 'hazard.fewerFilters' : 'hazard.moreFilters')}
        </Button>
        <Button type="link" aria-expanded={isSavedOpen} onClick={() => onSavedOpen(!isSavedOpen)}>
          {t('hazard.saved.open')}
        </Button>
      </div>
    </section>
  );
}

type FilterProps = {
  readonly filter: HazardListFilter;
  readonly onChange: (filter: HazardListFilter) => void;
};

function MoreFilters({ filter, names, onChange }: FilterProps & { readonly names: ChipNames }) {
  const { t } = useTranslation();
  return (
    <>
      <Select<string>
        aria-label={t('hazard.unit')}
        placeholder={t('hazard.unit')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.unit ?? null}
        onChange={(unit) => onChange(withValue(filter, 'unit', unit))}
        options={Array.from(names.units, ([value, label]) => ({ value, label }))}
      />
      {moreWords.map((name) => (
        <WordFilter key={name} name={name} filter={filter} onChange={onChange} />
      ))}
      {hazardFlags
        .filter((flag) => !boxes.includes(flag))
        .map((flag) => (
          <FlagBox key={flag} flag={flag} filter={filter} onChange={onChange} />
        ))}
    </>
  );
}

type WordFilterProps = FilterProps & { readonly name: HazardWord };

function WordFilter({ name, filter, onChange }: WordFilterProps): ReactElement {
  const { t } = useTranslation();
  const values: readonly string[] = hazardWords[name];
  return (
    <ManySelect<string>
      label={t(titleOfWord[name])}
      values={values}
      wordOf={(value) => wordLabel(name, value, t)}
      chosen={filter[name] ?? []}
      onChange={(chosen) => onChange(withValue(filter, name, chosen))}
    />
  );
}

const titleOfWord = {
  status: 'hazard.statusTitle',
  category: 'hazard.categoryTitle',
  grade: 'hazard.gradeTitle',
  priority: 'hazard.priorityTitle',
  source: 'hazard.sourceTitle',
  space: 'hazard.space',
  rectifyingParty: 'hazard.partyTitle',
} as const satisfies Record<HazardWord, string>;

type FlagBoxProps = FilterProps & { readonly flag: HazardFlag };

/** Asks for what is; of the places for those that are not known. */
function FlagBox({ flag, filter, onChange }: FlagBoxProps): ReactElement {
  const { t } = useTranslation();
  const asked = flag !== 'isLocated';
  return (
    <Checkbox
      checked={filter[flag] === asked}
      onChange={({ target }) =>
        onChange(withValue(filter, flag, target.checked ? asked : undefined))
      }
    >
      {t(`hazard.flag.${flag}`)}
    </Checkbox>
  );
}

type SortSelectProps = {
  readonly order: HazardOrder;
  readonly onOrder: (order: Partial<HazardOrder>) => void;
};

/** The order where the table has no head to click on. */
function SortSelect({ order, onOrder }: SortSelectProps): ReactElement {
  const { t } = useTranslation();
  const value = `${order.sort}.${order.direction}`;
  const options = hazardSorts.flatMap((sort) =>
    (['asc', 'desc'] as const).map((direction) => ({
      value: `${sort}.${direction}`,
      label: `${t(`hazard.sort.${sort}`)} · ${t(`hazard.direction.${direction}`)}`,
      order: { sort, direction },
    })),
  );
  return (
    <Select<string>
      className={css.sortSelect ?? ''}
      aria-label={t('hazard.sortTitle')}
      value={value}
      onChange={(chosen) => {
        const option = options.find((known) => known.value === chosen);
        if (option !== undefined) onOrder(option.order);
      }}
      options={options}
    />
  );
}

/** A filter with one value changed; what asks for nothing is left out. */
function withValue<Name extends keyof HazardListFilter>(
  filter: HazardListFilter,
  name: Name,
  value: unknown,
): HazardListFilter {
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  const { [name]: _, ...rest } = filter;
  // The value is one that the control of this name offers.
  return (isNothing ? rest : { ...rest, [name]: value }) as HazardListFilter;
}
