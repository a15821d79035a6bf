import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { RowsLinkProps } from '../desks/overview/rows-link.ts';
import { desks } from './desk-list.ts';
import { useView } from './use-view.ts';
import { readView, writeView } from './view.ts';

/** A number of the overview as a link to the ledger with the same filter. */
export function RowsInLedger(props: RowsLinkProps): ReactElement {
  const { filter, area, className = '', title = '', children } = props;
  const { view } = useView();
  const { camera, period } = view;
  const hazards = filter;
  const search = writeView({ ...readView({}), camera, period, hazards, area: area ?? view.area });
  return (
    <Link to={desks.ledger.path} search={search} className={className} title={title}>
      {children}
    </Link>
  );
}
