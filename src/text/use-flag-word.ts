import { useTranslation } from 'react-i18next';

/** 是, 否, or null for what nobody has said. */
export function useFlagWord(): (flag: boolean | null) => string | null {
  const { t } = useTranslation();
  return (flag) => (flag === null ? null : t(flag ? 'common.yes' : 'common.no'));
}
