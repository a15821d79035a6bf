import type { ComponentType, ReactNode } from 'react';
import type { HazardListFilter } from '../../client/queries/hazards.ts';

export type RowsLinkProps = {
  readonly filter: HazardListFilter;
  /** Another area than the chosen one. */
  readonly area?: number;
  readonly className?: string;
  /** What the number is, on hover. */
  readonly title?: string;
  readonly children: ReactNode;
};

/** A number that leads to the rows behind it; the page knows where they are. */
export type RowsLink = ComponentType<RowsLinkProps>;
