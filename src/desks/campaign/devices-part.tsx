import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceRequirement } from '../../client/queries/notices.ts';
import { useWords, type Words } from '../../text/use-words.ts';
import css from './campaign.module.css';
import { Part } from './part.tsx';
import { ReferenceTable } from './reference-table.tsx';

/** What each kind of device must do, by grade. */
export function DevicesPart({
  requirements,
}: {
  requirements: readonly DeviceRequirement[];
}): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <Part part="devices">
      <ReferenceTable<DeviceRequirement>
        label={t('notice.part.devices')}
        part="devices"
        rows={requirements}
        itemOf={({ code }) => code}
        group={{
          name: t('notice.column.kind'),
          of: ({ device }) => t(`device.kind.${device}`),
          width: '14%',
        }}
        columns={[
          { name: t('notice.column.requirement'), cell: ({ name }) => inWords(name), width: '18%' },
          {
            name: t('notice.column.base'),
            cell: ({ base }) => <Requirement words={base} />,
            width: '34%',
          },
          { name: t('notice.column.high'), cell: ({ high }) => <Requirement words={high} /> },
        ]}
      />
    </Part>
  );
}

function Requirement({ words }: { words: Words | null }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  if (words === null) return <span className={css.quiet}>{t('notice.notAsked')}</span>;
  return <>{inWords(words)}</>;
}
