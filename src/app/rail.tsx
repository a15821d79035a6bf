import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../domain/permission.ts';
import { Icon } from '../ui/icon.tsx';
import { type DeskId, desks, desksFor } from './desk-list.ts';
import css from './rail.module.css';
import type { SearchText } from './search-words.ts';
import { readView, type View, writeView } from './view.ts';

type RailProps = {
  readonly actions: ReadonlySet<Action>;
  readonly desk: DeskId;
  readonly view: View;
};

/** The desks of the person. Going to another one keeps the place and the area, not the rest. */
export function Rail({ actions, desk, view }: RailProps): ReactElement {
  const { t } = useTranslation();
  return (
    <nav className={css.rail} aria-label={t('shell.desks')}>
      {desksFor(actions).map((id) => (
        <Link
          key={id}
          to={desks[id].path}
          search={placeOf(view)}
          className={css.desk ?? ''}
          aria-current={id === desk ? 'page' : undefined}
        >
          <Icon name={desks[id].icon} size={22} />
          <span>{t(`desk.${id}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

function placeOf({ camera, area, pane }: View): SearchText {
  return writeView({ ...readView({}), camera, area, pane });
}
