import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceRow, devicesQuery } from '../../client/queries/devices.ts';
import { type Connection, connections } from '../../domain/device.ts';
import { connectionMark } from '../../theme/connection-mark.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { keyOf, type ListProps, rowHeightPixels } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import css from './overview.module.css';

type DeviceListProps = ListProps & { readonly connection: readonly Connection[] };

/** The devices of the map as a list, by number. */
export function DeviceList(props: DeviceListProps): ReactElement {
  const { t } = useTranslation();
  const { area, text, connection, onFilter, openKey, onOpen } = props;
  const [active, setActive] = useState<string | null>(openKey);
  const query = useInfiniteQuery(
    devicesQuery({
      ...(area !== null && { area }),
      ...(connection.length > 0 && { connection }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <>
      <div className={css.filters}>
        <SearchBox
          label={t('device.search')}
          text={text}
          onSearch={(next) => onFilter({ text: next })}
        />
        <Select<Connection[]>
          mode="multiple"
          aria-label={t('device.connectionFilter')}
          placeholder={t('device.connectionFilter')}
          value={[...connection]}
          onChange={(next) => onFilter({ connection: next })}
          options={connections.map((value) => ({ value, label: t(`device.connection.${value}`) }))}
          maxTagCount="responsive"
          allowClear
        />
      </div>
      <div className={css.list}>
        <PagedList
          label={t('device.list')}
          query={query}
          keyOf={keyOf}
          rowHeightPixels={rowHeightPixels}
          renderItem={(device) => <DeviceLines device={device} />}
          activeKey={active}
          onActiveChange={setActive}
          openKey={openKey}
          onOpen={onOpen}
          empty={<EmptyNote sentence={t('device.empty')} />}
        />
      </div>
    </>
  );
}

function DeviceLines({ device }: { device: DeviceRow }): ReactElement {
  const { t } = useTranslation();
  const { name, kind, floor, connection } = device;
  return (
    <ListRow
      mark={connectionMark(connection)}
      status={t(`device.connection.${connection}`)}
      name={name}
      what={t(`device.kind.${kind}`)}
      detail={floor === null ? null : t('device.floor', { floor })}
    />
  );
}
