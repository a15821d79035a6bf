import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceRow, devicesQuery } from '../../client/queries/devices.ts';
import { type Connection, connections } from '../../domain/device.ts';
import { type DeviceCondition, deviceConditions } from '../../domain/device-state.ts';
import { connectionMark } from '../../theme/connection-mark.ts';
import { ManySelect } from '../../ui/many-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { ListProps } from './list-props.ts';
import { ListRow } from './list-row.tsx';
import { ObjectList } from './object-list.tsx';

type DeviceListProps = ListProps & {
  readonly connection: readonly Connection[];
  readonly condition: readonly DeviceCondition[];
};

/** The devices of the map as a list, by number. */
export function DeviceList(props: DeviceListProps): ReactElement {
  const { t } = useTranslation();
  const { area, text, connection, condition, onFilter, openKey, onOpen } = props;
  const query = useInfiniteQuery(
    devicesQuery({
      ...(area !== null && { area }),
      ...(connection.length > 0 && { connection }),
      ...(condition.length > 0 && { condition }),
      ...(text !== '' && { text }),
    }),
  );
  return (
    <ObjectList
      label={t('device.list')}
      query={query}
      renderItem={(device) => <DeviceLines device={device} />}
      openKey={openKey}
      onOpen={onOpen}
      empty={t('device.empty')}
      filters={
        <>
          <SearchBox
            label={t('device.search')}
            text={text}
            onSearch={(next) => onFilter({ text: next })}
          />
          <ManySelect
            label={t('device.connectionFilter')}
            values={connections}
            wordOf={(value) => t(`device.connection.${value}`)}
            chosen={connection}
            onChange={(next) => onFilter({ connection: next })}
          />
          <ManySelect
            label={t('device.conditionFilter')}
            values={deviceConditions}
            wordOf={(value) => t(`device.condition.${value}`)}
            chosen={condition}
            onChange={(next) => onFilter({ condition: next })}
          />
        </>
      }
    />
  );
}

function DeviceLines({ device }: { device: DeviceRow }): ReactElement {
  const { t } = useTranslation();
  const { name, kind, floor, connection, conditions } = device;
  const details = [
    ...(floor === null ? [] : [t('device.floor', { floor })]),
    ...conditions.map((condition) => t(`device.condition.${condition}`)),
  ];
  return (
    <ListRow
      mark={connectionMark(connection)}
      status={t(`device.connection.${connection}`)}
      name={name}
      what={t(`device.kind.${kind}`)}
      detail={details.length === 0 ? null : details.join(' · ')}
    />
  );
}
