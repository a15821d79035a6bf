import { type ReactElement, useId } from 'react';
import css from './sketch.module.css';
import { HatchPattern, lookAttributes, type SketchLook } from './sketch.tsx';

type LegendEntry = { readonly look: SketchLook; readonly label: string };

/** What the looks of a sketch mean. */
export function SketchLegend({ entries }: { entries: readonly LegendEntry[] }): ReactElement {
  const hatchId = useId();
  return (
    <ul className={css.legend}>
      {entries.map(({ look, label }) => (
        <li key={label}>
          <svg aria-hidden="true" width="22" height="14" className={css[look.kind]}>
            <HatchPattern id={hatchId} />
            <path d="M1 1h20v12H1Z" {...lookAttributes(look, hatchId)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
