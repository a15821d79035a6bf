import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taxonomy } from '../../client/queries/notices.ts';
import { useWords } from '../../text/use-words.ts';
import css from './campaign.module.css';
import { Part } from './part.tsx';
import { useAnchor } from './place.ts';
import { ReferenceTable } from './reference-table.tsx';
import { TermsTable } from './terms-table.tsx';

type Category = Taxonomy['categories'][number];
type Space = Taxonomy['spaces'][number];
type CheckItem = Space['items'][number];

/** The types of hazards by category, and what is checked by space. */
export function TaxonomyParts({ taxonomy }: { taxonomy: Taxonomy }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const types = taxonomy.categories.flatMap((category) => category.types);
  const names: Names = new Map(
    [...taxonomy.categories, ...types].map((named) => [named.code, inWords(named)]),
  );
  return (
    <>
      <Part part="types" note={t('notice.typesNote')}>
        {taxonomy.categories.map((category) => (
          <CategoryTypes key={category.code} category={category} />
        ))}
      </Part>
      <Part part="checks" note={t('notice.checksNote')}>
        {taxonomy.spaces.map((space) => (
          <SpaceChecks key={space.code} space={space} names={names} />
        ))}
      </Part>
    </>
  );
}

function CategoryTypes({ category }: { category: Category }): ReactElement {
  const inWords = useWords();
  const name = inWords(category);
  return (
    <div {...useAnchor('types', category.code)} className={css.block}>
      <h4>
        {name} <span className={css.quiet}>{category.types.length}</span>
      </h4>
      <TermsTable label={name} part="types" list={category.code} terms={category.types} />
    </div>
  );
}

/** Names of categories and types by code. */
type Names = ReadonlyMap<string, string>;

type SpaceChecksProps = { readonly space: Space; readonly names: Names };

function SpaceChecks({ space, names }: SpaceChecksProps): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  const name = inWords(space);
  return (
    <div {...useAnchor('checks', space.code)} className={css.block}>
      <h4>
        {name} <span className={css.quiet}>{space.items.length || t('notice.noChecks')}</span>
      </h4>
      {space.items.length > 0 && (
        <ReferenceTable<CheckItem>
          label={name}
          part="checks"
          rows={space.items}
          itemOf={({ code }) => `${space.code}.${code}`}
          group={{
            name: t('hazard.categoryTitle'),
            of: ({ category }) => names.get(category) ?? category,
            width: '12%',
          }}
          columns={[
            { name: t('notice.column.check'), cell: inWords, width: '54%' },
            {
              name: t('notice.column.type'),
              cell: ({ type }) => names.get(type) ?? type,
              isQuiet: true,
            },
          ]}
        />
      )}
    </div>
  );
}
