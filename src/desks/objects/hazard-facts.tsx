import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { noticesQuery } from '../../client/queries/notices.ts';
import { formatCount } from '../../text/format.ts';
import { sharesInWords } from '../../text/fund-words.ts';
import type { Language } from '../../text/language.ts';
import { useLanguage } from '../../text/use-language.ts';
import { hazardMark } from '../../theme/marks.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/panel.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { AreaLink, BuildingLink, CompoundLink, UnitLink } from './object-link.tsx';
import type { OpenFile, OpenPanel } from './panel-basics.ts';
import { SheetLink } from './sheet-link.tsx';

type HazardFactsProps = {
  readonly hazard: HazardRow;
  readonly onOpen: OpenPanel;
  /** Goes to the sheets of a building or compound; none for who may not see them. */
  readonly onOpenFile: OpenFile | null;
};

type Told = Omit<HazardFactsProps, 'onOpenFile'> & {
  readonly t: TFunction;
  readonly language: Language;
};

/** What is on record of a hazard: what it is, where, who sees to it, how far they are. */
export function HazardFacts({ hazard, onOpen, onOpenFile }: HazardFactsProps): ReactElement {
  const { t } = useTranslation();
  const told: Told = { hazard, onOpen, t, language: useLanguage() };
  const facts = [
    ...kindFacts(told),
    {
      name: t('hazard.checkItem'),
      value: hazard.checkItem && <CheckItemName code={hazard.checkItem} />,
    },
    ...placeFacts(told),
    ...dutyFacts(told),
    ...progressFacts(told),
    ...(onOpenFile === null
      ? []
      : [
          {
            name: t('hazard.sheet'),
            value: <SheetLink hazard={hazard} onOpenFile={onOpenFile} />,
          },
        ]),
  ];
  return (
    <Section title={t('hazard.title')}>
      <Facts absent={t('common.notStated')} facts={facts} />
      {hazard.position === null && <EmptyNote sentence={t('hazard.unlocatedNote')} />}
    </Section>
  );
}

function kindFacts({ hazard, t }: Told): readonly Fact[] {
  const { determination, priority, space } = hazard;
  const status = t(`hazard.status.${hazard.status}`);
  const label = hazard.isOverdue ? `${status} · ${t('hazard.overdue')}` : status;
  return [
    {
      name: t('hazard.statusTitle'),
      value: <StatusMark mark={hazardMark(hazard)} label={label} />,
    },
    { name: t('hazard.categoryTitle'), value: t(`hazard.category.${hazard.category}`) },
    { name: t('hazard.gradeTitle'), value: t(`hazard.grade.${hazard.grade}`) },
    ...(determination === null ? [] : [{ name: t('hazard.determination'), value: determination }]),
    { name: t('hazard.priorityTitle'), value: priority && t(`hazard.priority.${priority}`) },
    { name: t('hazard.description'), value: hazard.description },
    { name: t('hazard.space'), value: space && t(`inspection.space.${space}`) },
  ];
}

function placeFacts({ hazard, onOpen, t }: Told): readonly Fact[] {
  const { building, compound, placeText } = hazard;
  return [
    { name: t('area.title'), value: <AreaLink code={hazard.area} onOpen={onOpen} /> },
    {
      name: t('hazard.building'),
      value: building && <BuildingLink id={building} onOpen={onOpen} />,
    },
    {
      name: t('object.compound'),
      value: compound && <CompoundLink id={compound} onOpen={onOpen} />,
    },
    ...(placeText === null ? [] : [{ name: t('hazard.placeText'), value: placeText }]),
  ];
}

function dutyFacts({ hazard, onOpen, t, language }: Told): readonly Fact[] {
  const { unit, supervisor, rectifyingParty: party, finder, fundsYuan } = hazard;
  const shares = sharesInWords(hazard, { t, language });
  return [
    { name: t('hazard.sourceTitle'), value: t(`hazard.source.${hazard.source}`) },
    { name: t('hazard.finder'), value: finder && t(`inspection.checker.${finder}`) },
    { name: t('hazard.foundOn'), value: hazard.foundOn },
    { name: t('hazard.unit'), value: unit && <UnitLink id={unit} onOpen={onOpen} /> },
    { name: t('hazard.partyTitle'), value: party && t(`hazard.party.${party}`) },
    {
      name: t('hazard.supervisor'),
      value: supervisor && <UnitLink id={supervisor} onOpen={onOpen} />,
    },
    { name: t('hazard.measure'), value: hazard.measure },
    {
      name: t('hazard.funds'),
      value: fundsYuan === null ? null : formatCount(fundsYuan, language),
    },
    ...(shares === null ? [] : [{ name: t('hazard.fundShares'), value: shares }]),
    { name: t('hazard.plan'), value: hazard.plan },
  ];
}

function progressFacts({ hazard, t }: Told): readonly Fact[] {
  const none = t('common.none');
  const { relapsedOn } = hazard;
  return [
    { name: t('hazard.deadline'), value: deadlineText(hazard) },
    { name: t('hazard.controlTitle'), value: controlText(hazard, t) ?? none },
    { name: t('hazard.extensionTitle'), value: extensionText(hazard, t) ?? none },
    { name: t('hazard.rectifiedOn'), value: hazard.rectifiedOn ?? none },
    { name: t('hazard.closedOn'), value: hazard.closedOn ?? none },
    { name: t('hazard.lookedBackOn'), value: hazard.lookedBackOn ?? none },
    { name: t('hazard.relapses'), value: String(hazard.relapses) },
    ...(relapsedOn === null ? [] : [{ name: t('hazard.relapsedOn'), value: relapsedOn }]),
  ];
}

/** The day, and beside it the words of the ledger it was read from. */
function deadlineText({ deadline, deadlineText: words }: HazardRow): string | null {
  if (deadline === null) return words;
  return words === null ? deadline : `${deadline}（${words}）`;
}

function controlText({ interimControl: control }: HazardRow, t: TFunction): string | null {
  if (control === null) return null;
  const { measure, from, checkEveryDays: days } = control;
  return days === null
    ? t('hazard.controlUnset', { measure, from })
    : t('hazard.control', { measure, from, days });
}

function extensionText({ extension }: HazardRow, t: TFunction): string | null {
  if (extension === null) return null;
  const { askedOn, until, reason: why, grantedOn } = extension;
  return grantedOn === null
    ? t('hazard.extension.asked', { askedOn, until, why })
    : t('hazard.extension.granted', { grantedOn, until, why });
}

/** The words of a check item; its code until the taxonomy is there. */
function CheckItemName({ code }: { code: string }): ReactElement {
  const language = useLanguage();
  const { data } = useQuery(noticesQuery());
  const item = data?.taxonomy.spaces
    .flatMap(({ items }) => items)
    .find((known) => known.code === code);
  return <>{item?.[language] ?? code}</>;
}
