import { App, Button } from 'antd';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../text/use-language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import css from './briefing.module.css';
import type { Briefing } from './briefing.ts';
import { briefingBlocks } from './briefing-blocks.ts';
import { BriefingSheet } from './briefing-sheet.tsx';
import type { Picture } from './pictures.ts';
import { useAddresses } from './use-addresses.ts';

type BriefingPageProps = {
  readonly briefing: Briefing;
  /** By the names that the briefing gives them. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What of the map is not there yet, or will not be; null: it is there. */
  readonly mapNote: string | null;
  /** A picture is still to come: a file made now would lack it. */
  readonly isWaiting: boolean;
  readonly cases: ReactNode;
  readonly onBack: () => void;
};

/** The briefing on paper, and the ways to take it along. */
export function BriefingPage(props: BriefingPageProps): ReactElement {
  const { briefing, pictures, mapNote, isWaiting, cases, onBack } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const blocks = useMemo(() => briefingBlocks(briefing, { t, language }), [briefing, t, language]);
  const addresses = useAddresses(pictures);
  return (
    <main className={css.page}>
      {briefing.isDemo && <PageMark text={t('overview.briefing.demo')} />}
      <div className={css.bar}>
        <Button onClick={onBack}>{t('overview.briefing.back')}</Button>
        <ToWord {...{ briefing, blocks, pictures, isWaiting }} />
        <Button
          disabled={isWaiting}
          icon={<Icon name="printer" size={18} />}
          title={t('overview.briefing.pdfHint')}
          onClick={() => window.print()}
        >
          {t('overview.briefing.toPdf')}
        </Button>
        <output className={css.hint}>{mapNote ?? t('overview.briefing.pdfHint')}</output>
      </div>
      {cases}
      {/* What scrolls must be reachable without a pointer. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.desk} tabIndex={0}>
        <BriefingSheet label={t('overview.briefing.sheet')} blocks={blocks} pictures={addresses} />
      </div>
    </main>
  );
}

/** At the head of every printed page. */
function PageMark({ text }: { readonly text: string }): ReactElement {
  return (
    <style>{`@page briefing { @top-right { content: ${JSON.stringify(text)}; font: 10.5pt KaiTi, serif } }`}</style>
  );
}

type ToWordProps = Pick<BriefingPageProps, 'briefing' | 'pictures' | 'isWaiting'> & {
  readonly blocks: ReturnType<typeof briefingBlocks>;
};

function ToWord({ briefing, blocks, pictures, isWaiting }: ToWordProps): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isMaking, setMaking] = useState(false);
  const title = t('overview.briefing.title', { place: briefing.place });
  const mark = briefing.isDemo ? t('overview.briefing.demo') : '';

  async function make(): Promise<void> {
    setMaking(true);
    try {
      const { writeDocx } = await import('./write-docx.ts');
      const words = [
        title,
        t('overview.briefing.draftShort'),
        ...(mark === '' ? [] : [t('shell.demo')]),
      ];
      saveFile(await writeDocx({ title, blocks, pictures, mark }), `${words.join('-')}.docx`);
    } catch {
      void message.error(t('overview.briefing.failed'));
    } finally {
      setMaking(false);
    }
  }

  return (
    <Button type="primary" loading={isMaking} disabled={isWaiting} onClick={() => void make()}>
      {t('overview.briefing.toWord')}
    </Button>
  );
}
