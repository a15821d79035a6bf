import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import { OptionalPart } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

type Office = Notice['organisations'][number];

/** Who does what in the campaign. */
export function OfficesPart({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <OptionalPart part="offices" isEmpty={notice.organisations.length === 0}>
      <ReferenceTable<Office>
        label={t('notice.part.offices')}
        part="offices"
        rows={notice.organisations}
        itemOf={({ code }) => code}
        columns={[
          { name: t('notice.column.office'), cell: ({ name }) => inWords(name), width: '26%' },
          {
            name: t('notice.column.role'),
            cell: ({ role }) => t(`notice.role.${role}`),
            isQuiet: true,
            width: '12%',
          },
          {
            name: t('notice.column.duties'),
            cell: ({ duties }) => <Duties duties={duties.map(inWords)} />,
            width: '44%',
          },
          {
            name: t('notice.column.aliases'),
            cell: ({ aliases }) => aliases.join('、'),
            isChinese: true,
            isQuiet: true,
          },
        ]}
      />
    </OptionalPart>
  );
}

function Duties({ duties }: { duties: readonly string[] }): ReactElement {
  if (duties.length === 0) return <>—</>;
  return (
    <ul>
      {duties.map((duty) => (
        <li key={duty}>{duty}</li>
      ))}
    </ul>
  );
}
