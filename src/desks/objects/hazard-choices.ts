import type { TFunction } from 'i18next';
import { type Taxonomy, typesOf } from '../../client/queries/notices.ts';
import { enforcementActions, enforcementTracks } from '../../domain/enforcement.ts';
import { fitsCheckItem } from '../../domain/hazard/hazard-type.ts';
import { hazardCategories, hazardGrades } from '../../domain/hazard.ts';
import { fundSources, priorities, rectifyingParties } from '../../domain/hazard-details.ts';
import { checkers, spaces } from '../../domain/inspection.ts';
import type { Language } from '../../text/language.ts';
import type { Choice } from '../../ui/entry.tsx';
import type { Draft } from './hazard-draft.ts';

type ChoiceField =
  | 'grade'
  | 'category'
  | 'space'
  | 'priority'
  | 'finder'
  | 'rectifyingParty'
  | 'track'
  | 'result'
  | 'actions'
  | 'fundShares';

/** What can be chosen in a field, in the order of the lists that name it. */
export function choicesOf(field: ChoiceField, t: TFunction): Choice[] {
  switch (field) {
    case 'grade':
      return hazardGrades.map((value) => ({ value, label: t(`hazard.grade.${value}`) }));
    case 'category':
      return hazardCategories.map((value) => ({ value, label: t(`hazard.category.${value}`) }));
    case 'space':
      return spaces.map((value) => ({ value, label: t(`inspection.space.${value}`) }));
    case 'priority':
      return priorities.map((value) => ({ value, label: t(`hazard.priority.${value}`) }));
    case 'finder':
      return checkers.map((value) => ({ value, label: t(`inspection.checker.${value}`) }));
    case 'rectifyingParty':
      return rectifyingParties.map((value) => ({ value, label: t(`hazard.party.${value}`) }));
    case 'track':
      return enforcementTracks.map((value) => ({ value, label: t(`hazard.track.${value}`) }));
    case 'result':
      return lookBackResults.map((value) => ({ value, label: t(`hazard.result.${value}`) }));
    case 'fundShares':
      return fundSources.map((value) => ({ value, label: t(`hazard.fundSource.${value}`) }));
    case 'actions':
      return enforcementActions.map((value) => ({
        value,
        label: t(`hazard.measureTaken.${value}`),
      }));
  }
}

const lookBackResults = ['not_relapsed', 'relapsed'] as const;

/** The official types of the category that the draft names. */
export function typeChoices(taxonomy: Taxonomy, { category }: Draft, language: Language): Choice[] {
  return typesOf(taxonomy, category).map((type) => ({ value: type.zh, label: type[language] }));
}

/** The check items of the draft's space and category. */
export function checkItemChoices(taxonomy: Taxonomy, draft: Draft, language: Language): Choice[] {
  const category = hazardCategories.find((code) => code === draft.category);
  if (category === undefined) return [];
  const space = spaces.find((code) => code === draft.space) ?? null;
  return taxonomy.spaces
    .flatMap(({ items }) => items)
    .filter(({ code }) => fitsCheckItem(taxonomy, { category, space, checkItem: code }))
    .map((item) => ({ value: item.code, label: item[language] }));
}
