import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { buildingQuery } from '../../client/queries/buildings.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { rectificationSheet } from '../../domain/hazard/rectification-sheet.ts';
import type { OpenFile } from './panel-basics.ts';

type SheetLinkProps = { readonly hazard: HazardRow; readonly onOpenFile: OpenFile };

/** Leads to the sheet in which the rectification of a hazard stands (S0-R3). */
export function SheetLink({ hazard, onOpenFile }: SheetLinkProps): ReactElement {
  const { t } = useTranslation();
  const { building: id, compound } = hazard;
  const building = useQuery({ ...buildingQuery(id ?? ''), enabled: id !== null });
  if (id !== null && building.isPending) return <>…</>;
  const sheet = rectificationSheet({ building: building.data ?? null, compound });
  if (sheet === 'building_plan' && id !== null) {
    return (
      <Button type="link" size="small" onClick={() => onOpenFile({ kind: 'building', id })}>
        {t('hazard.sheetName.building_plan')}
      </Button>
    );
  }
  if (sheet === 'situation_table' && compound !== null) {
    return (
      <Button
        type="link"
        size="small"
        onClick={() => onOpenFile({ kind: 'compound', id: compound })}
      >
        {t('hazard.sheetName.situation_table')}
      </Button>
    );
  }
  return <>{t('hazard.sheetName.none')}</>;
}
