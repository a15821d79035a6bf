import { Button } from 'antd';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../domain/civil-date.ts';
import { useWords } from '../../text/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './campaign.module.css';
import type { PartId, Place } from './campaign-view.ts';
import { DevicesPart } from './devices-part.tsx';
import { type Document, partsOf } from './documents.ts';
import { NoticeParts } from './notice-parts.tsx';
import { PartIndex } from './part-index.tsx';
import { CurrentPlace, scrollToPlace } from './place.ts';
import { SitingPart } from './siting-part.tsx';
import { TaxonomyParts } from './taxonomy-parts.tsx';

type DocumentPageProps = {
  readonly document: Document;
  readonly place: Place;
  readonly today: CivilDate;
  readonly onPart: (part: PartId) => void;
  readonly onBack: () => void;
};

/** One document from its head to its end; the place of the address is in sight. */
export function DocumentPage(props: DocumentPageProps): ReactElement {
  const { document, place, today, onPart, onBack } = props;
  const parts = useMemo(() => partsOf(document), [document]);
  useEffect(() => scrollToPlace(place), [place]);
  return (
    <CurrentPlace value={place}>
      <article className={css.document}>
        <DocumentHead document={document} onBack={onBack} />
        {parts.length > 1 && <PartIndex parts={parts} onPart={onPart} />}
        <Parts document={document} today={today} />
      </article>
    </CurrentPlace>
  );
}

type DocumentHeadProps = Pick<DocumentPageProps, 'document' | 'onBack'>;

function DocumentHead({ document, onBack }: DocumentHeadProps): ReactElement {
  const { t } = useTranslation();
  return (
    <header className={css.head}>
      <div className={css.back}>
        <Button type="link" onClick={onBack}>
          {t('notice.back')}
        </Button>
      </div>
      <div className={css.titles}>
        <Titles document={document} />
      </div>
      <Button
        className={css.print ?? ''}
        icon={<Icon name="printer" size={18} />}
        onClick={() => window.print()}
      >
        {t('notice.print')}
      </Button>
    </header>
  );
}

function Titles({ document }: { document: Document }): ReactElement {
  const { t } = useTranslation();
  const inWords = useWords();
  if (document.kind !== 'notice') {
    return (
      <>
        <h2>{t(`notice.document.${document.kind}`)}</h2>
        <p className={css.quiet}>{t(`notice.documentHint.${document.kind}`)}</p>
      </>
    );
  }
  const { campaign, issuer, documentNumber, issuedOn } = document.notice;
  return (
    <>
      <h2>{inWords(campaign.name)}</h2>
      <p className={css.quiet}>
        {[inWords(issuer), documentNumber, issuedOn].filter((part) => part !== null).join(' · ')}
      </p>
    </>
  );
}

type PartsProps = Pick<DocumentPageProps, 'document' | 'today'>;

function Parts({ document, today }: PartsProps): ReactElement {
  switch (document.kind) {
    case 'notice':
      return <NoticeParts notice={document.notice} today={today} />;
    case 'taxonomy':
      return <TaxonomyParts taxonomy={document.taxonomy} />;
    case 'devices':
      return <DevicesPart requirements={document.requirements} />;
    case 'siting':
      return <SitingPart rules={document.rules} />;
  }
}
