import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { compoundsQuery } from '../../client/queries/compounds.ts';
import type { Compound } from '../../domain/compound.ts';
import { compoundMark } from '../../theme/place-marks.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import type { ListProps } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import { ObjectList } from './object-list.tsx';

type CompoundListProps = ListProps & { readonly isOldOnly: boolean };

/** The compounds of the map as a list, by area. */
export function CompoundList(props: CompoundListProps): ReactElement {
  const { t } = useTranslation();
  const { area, text, isOldOnly, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    compoundsQuery({
      ...(area !== null && { area }),
      ...(isOldOnly && { isOld: true }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <ObjectList
      label={t('compound.list')}
      note={t('area.byCode')}
      query={query}
      renderItem={(compound) => <CompoundRow compound={compound} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t('compound.empty')}
      filters={
        <>
          <SearchBox
            label={t('compound.search')}
            text={text}
            onSearch={(next) => onFilter({ text: next })}
          />
          <Checkbox
            checked={isOldOnly}
            onChange={(event) => onFilter({ isOldOnly: event.target.checked })}
          >
            {t('compound.oldOnly')}
          </Checkbox>
        </>
      }
    />
  );
}

function CompoundRow({ compound }: { compound: Compound }): ReactElement {
  const { t } = useTranslation();
  const { name, address, isOld, households, position } = compound;
  return (
    <ListRow
      mark={compoundMark(isOld)}
      status={t(isOld ? 'compound.isOld' : 'compound.title')}
      name={name}
      what={address ?? (position === null ? t('search.noPlace') : t('compound.title'))}
      detail={households === null ? null : t('compound.householdCount', { count: households })}
    />
  );
}
