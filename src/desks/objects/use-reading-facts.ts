import { useTranslation } from 'react-i18next';
import type { DeviceRow } from '../../client/queries/devices.ts';
import { formatInstant } from '../../text/format.ts';
import { useLanguage } from '../../text/use-language.ts';
import type { Fact } from '../../ui/facts.tsx';

/** What a device was last heard to say, with units; what it never said is left out. */
export function useReadingFacts({ state }: DeviceRow): Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  if (state === null) return [];
  const { isSmoke, cutOff, valve } = state;
  const values: [name: Parameters<typeof nameKey>[0], value: string | null][] = [
    ['methane', withUnit(state.methanePercentLel, '%LEL')],
    ['carbonMonoxide', withUnit(state.carbonMonoxidePpm, 'ppm')],
    ['cutOff', cutOff && t(`device.position.${cutOff}`)],
    ['valve', valve && t(`device.position.${valve}`)],
    ['smoke', isSmoke === null ? null : t(isSmoke ? 'device.isSmoke' : 'device.noSmoke')],
    ['temperature', withUnit(state.temperatureCelsius, '℃')],
    ['power', withUnit(state.powerWatts, 'W')],
    ['battery', withUnit(state.batteryPercent, '%')],
    ['signal', withUnit(state.signalDbm, 'dBm')],
    ['at', formatInstant(state.at, language)],
  ];
  return values.flatMap(([name, value]) =>
    value === null ? [] : [{ name: t(nameKey(name)), value }],
  );
}

function nameKey<
  const Name extends
    | 'methane'
    | 'carbonMonoxide'
    | 'cutOff'
    | 'valve'
    | 'smoke'
    | 'temperature'
    | 'power'
    | 'battery'
    | 'signal'
    | 'at',
>(name: Name) {
  return `device.measured.${name}` as const;
}

function withUnit(value: number | null, unit: string): string | null {
  return value === null ? null : `${value} ${unit}`;
}
