import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from './export-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import { useShell } from './shell-context.ts';
import { type View, writeView } from './view.ts';

/** What can be done with all that the overview shows. */
export function OverviewTools({ view }: { readonly view: View }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actions } = useShell();
  return (
    <>
      <Button
        size="small"
        onClick={() => void navigate({ to: '/briefing', search: writeView(view) })}
      >
        {t('overview.briefing.open')}
      </Button>
      <SavedViews view={view} />
      {actions.has('export.run') && <ExportMenu view={view} />}
      <Button
        size="small"
        onClick={() => void navigate({ to: '/screen', search: writeView(view) })}
      >
        {t('overview.screen.open')}
      </Button>
      <Button
        size="small"
        onClick={() => void navigate({ to: '/compare', search: writeView(view) })}
      >
        {t('overview.compare.open')}
      </Button>
    </>
  );
}
