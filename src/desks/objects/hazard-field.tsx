import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { noticesQuery } from '../../client/queries/notices.ts';
import { useLanguage } from '../../text/use-language.ts';
import { Entry } from '../../ui/entry.tsx';
import { type ControlProps, Field } from '../../ui/field.tsx';
import { checkItemChoices, choicesOf, typeChoices } from './hazard-choices.ts';
import type { Draft, DraftField } from './hazard-draft.ts';
import type { HazardStep } from './hazard-verbs.ts';
import { draftFieldWord } from './hazard-words.ts';
import { UnitSelect } from './unit-select.tsx';

type HazardFieldProps = {
  readonly step: HazardStep;
  readonly field: DraftField;
  readonly isOptional: boolean;
  readonly draft: Draft;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
};

/** One field of a step's form under its name, with what is wrong with it beneath. */
export function HazardField(props: HazardFieldProps): ReactElement {
  const { step, field, problem } = props;
  const { t } = useTranslation();
  return (
    <Field label={t(draftFieldWord(step, field))} problem={problem}>
      {(control) => <HazardInput {...props} control={control} />}
    </Field>
  );
}

type HazardInputProps = HazardFieldProps & { readonly control: ControlProps };

function HazardInput(props: HazardInputProps): ReactElement {
  const { field, draft, isOptional, control, onChange } = props;
  const { t } = useTranslation();
  const entry = { control, value: draft[field], onChange };
  switch (field) {
    case 'unit':
    case 'supervisor':
    case 'to':
      return <UnitSelect control={control} unit={draft[field] || null} onChange={onChange} />;
    case 'deadline':
    case 'on':
    case 'from':
    case 'until':
    case 'takenOn':
      return <Entry {...entry} as={{ kind: 'day' }} />;
    case 'checkEveryDays':
      return <Entry {...entry} as={{ kind: 'number', min: 1, max: 365 }} />;
    case 'fundsYuan':
    case 'share_government':
    case 'share_maintenance_fund':
    case 'share_property_manager':
    case 'share_owners':
    case 'share_responsible_unit':
    case 'share_other':
      return <Entry {...entry} as={{ kind: 'number', min: 0, step: 'any' }} />;
    case 'measure':
    case 'reason':
    case 'by':
    case 'basis':
    case 'description':
    case 'violation':
      return <Entry {...entry} as={{ kind: 'prose' }} />;
    case 'plan':
      return <Entry {...entry} as={{ kind: 'prose', minRows: 3, maxLength: 2000 }} />;
    case 'type':
    case 'checkItem':
      return <TaxonomyEntry {...props} />;
    case 'actions':
    case 'fundShares':
      return <Entry {...entry} as={{ kind: 'choices', choices: choicesOf(field, t) }} />;
    case 'grade':
    case 'category':
    case 'space':
    case 'priority':
    case 'finder':
    case 'rectifyingParty':
    case 'track':
    case 'result':
      return (
        <Entry
          {...entry}
          as={{ kind: 'choice', choices: choicesOf(field, t), isOptional, hasSearch: false }}
        />
      );
  }
}

/** A type or a check item, of what the draft says of category and space. */
function TaxonomyEntry(props: HazardInputProps): ReactElement {
  const { field, control, draft, isOptional, onChange } = props;
  const language = useLanguage();
  const { data, isPending } = useQuery(noticesQuery());
  const choicesIn = field === 'type' ? typeChoices : checkItemChoices;
  const choices = data === undefined ? [] : choicesIn(data.taxonomy, draft, language);
  return (
    <Entry
      control={control}
      value={draft[field]}
      onChange={onChange}
      as={{ kind: 'choice', choices, isOptional, isLoading: isPending }}
    />
  );
}
