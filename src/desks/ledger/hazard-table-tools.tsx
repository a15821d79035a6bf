import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HazardListFilter } from '../../client/queries/hazards.ts';
import type { Action } from '../../domain/permission.ts';
import { actVerbsFor } from './hazard-act-draft.ts';
import { HazardActs } from './hazard-acts.tsx';
import { HazardReport } from './hazard-report.tsx';
import css from './hazard-table-tools.module.css';
import { PhotoRule } from './photo-rule.tsx';

type Tool = 'report' | 'acts';

type HazardTableToolsProps = {
  readonly filter: HazardListFilter;
  readonly actions: ReadonlySet<Action>;
};

/** What can be done above the table: a hazard reported, or a step for the whole result; one at a time. */
export function HazardTableTools({ filter, actions }: HazardTableToolsProps): ReactElement | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Tool | null>(null);
  const tools = toolsFor(actions);
  if (tools.length === 0) return null;
  return (
    <>
      <div className={css.tools}>
        {tools.map((tool) => (
          <Button
            key={tool}
            aria-expanded={open === tool}
            onClick={() => setOpen(open === tool ? null : tool)}
          >
            {t(`hazard.${tool}.open`)}
          </Button>
        ))}
        {actions.has('district.set') && <PhotoRule />}
      </div>
      {open === 'report' && <HazardReport mayRectify={actions.has('hazard.rectify')} />}
      {open === 'acts' && <HazardActs filter={filter} actions={actions} />}
    </>
  );
}

function toolsFor(actions: ReadonlySet<Action>): readonly Tool[] {
  return [
    ...(actions.has('hazard.report') ? (['report'] as const) : []),
    ...(actVerbsFor(actions).length > 0 ? (['acts'] as const) : []),
  ];
}
