import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../map/legend.ts';

/** The words that the map asks for, in the page's language. */
export function useLabel(): Label {
  const { t } = useTranslation();
  return useCallback<Label>((key, values) => t(key, { ...values }), [t]);
}
