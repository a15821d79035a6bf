import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitingRule } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import { amountOf } from './amount-of.ts';
import css from './campaign.module.css';
import { Part } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Value = SitingRule['values'][number];

/** The defaults of siting with where they come from: each is to be confirmed by the district. */
export function SitingPart({ rules }: { rules: readonly SitingRule[] }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Part part="siting" note={t('notice.sitingNote')}>
      <ReferenceTable<SitingRule>
        label={t('notice.part.siting')}
        part="siting"
        rows={rules}
        itemOf={({ id }) => id}
        columns={[
          { name: t('notice.column.number'), cell: ({ id }) => id, isQuiet: true, width: '6%' },
          { name: t('notice.column.rule'), cell: ({ name }) => inWords(name), width: '30%' },
          { name: t('notice.column.value'), cell: (rule) => <Values rule={rule} />, width: '22%' },
          {
            name: t('notice.column.force'),
            cell: ({ isHard }) => t(isHard ? 'notice.hard' : 'notice.soft'),
            width: '8%',
          },
          {
            name: t('notice.column.source'),
            cell: ({ source }) => source,
            isChinese: true,
            isQuiet: true,
          },
          {
            name: t('notice.column.verified'),
            cell: ({ check }) => <Check check={check} />,
            width: '10%',
          },
          {
            name: t('notice.column.confidence'),
            cell: ({ confidence }) => `${Math.round(confidence * 100)}%`,
            width: '7%',
          },
        ]}
      />
    </Part>
  );
}

function Values({ rule }: { rule: SitingRule }): ReactElement {
  const { t } = useTranslation();
  if (rule.values.length === 0) return <span className={css.quiet}>{t('notice.inWords')}</span>;
  return (
    <ul>
      {rule.values.map((value) => (
        <ValueLine key={value.of.zh + value.value} value={value} />
      ))}
    </ul>
  );
}

/** One number; where it is less well checked than its rule, that stands beside it. */
function ValueLine({ value }: { value: Value }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const { of, check } = value;
  return (
    <li>
      <span className={css.quiet}>{inWords(of)}</span> {amountOf(value, t)}
      {check !== undefined && (
        <>
          {' '}
          <Check check={check} />
        </>
      )}
    </li>
  );
}

function Check({ check }: { check: SitingRule['check'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className={css.tag} title={t(`notice.verifiedHint.${check}`)}>
      {t(`notice.verified.${check}`)}
    </span>
  );
}
