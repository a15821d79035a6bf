import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactsQuery, reveal } from '../../client/queries/contacts.ts';
import type { Contact, ContactOwner } from '../../domain/contact.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/panel.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { QueryPart } from '../../ui/query-part.tsx';
import { useFocus } from '../../ui/use-focus.ts';
import css from './objects.module.css';

type ContactListProps = {
  readonly owner: ContactOwner;
  readonly ownerId: string;
  readonly mayReveal: boolean;
};

/** The people to reach, masked; one is shown in full for a reason that stays on record. */
export function ContactList({ owner, ownerId, mayReveal }: ContactListProps): ReactElement {
  const { t } = useTranslation();
  const contacts = useQuery(contactsQuery({ owner, ownerId }));
  return (
    <Section title={t('contact.title')}>
      <QueryPart name={t('contact.title')} query={contacts} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNote sentence={t('contact.empty')} />
          ) : (
            <>
              <p className={css.hint}>{t('contact.maskedNote')}</p>
              <ul>
                {items.map((contact) => (
                  <ContactItem key={contact.id} contact={contact} mayReveal={mayReveal} />
                ))}
              </ul>
            </>
          )
        }
      </QueryPart>
    </Section>
  );
}

type Step = { readonly kind: 'masked' } | { readonly kind: 'asking' };

function ContactItem({ contact, mayReveal }: { contact: Contact; mayReveal: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [step, setStep] = useState<Step>({ kind: 'masked' });
  const revealing = useMutation({
    mutationFn: reveal,
    onSuccess: () => {
      setStep({ kind: 'masked' });
      void message.success(t('contact.revealed'));
    },
  });
  const shown = revealing.data ?? contact;
  return (
    <li className={css.contact}>
      <div className={css.contactLine}>
        <span className={css.quiet}>{shown.duty}</span>
        <span>{shown.name}</span>
        <span className={css.phone}>{shown.phone}</span>
        {mayReveal && step.kind === 'masked' && revealing.data === undefined && (
          <Button size="small" onClick={() => setStep({ kind: 'asking' })}>
            {t('contact.reveal')}
          </Button>
        )}
      </div>
      {step.kind === 'asking' && (
        <RevealForm
          isPending={revealing.isPending}
          onReveal={(reason) => revealing.mutate({ id: contact.id, reason })}
          onCancel={() => setStep({ kind: 'masked' })}
        />
      )}
      {revealing.error !== null && <ProblemNote error={revealing.error} />}
    </li>
  );
}

type RevealFormProps = {
  readonly isPending: boolean;
  readonly onReveal: (reason: string) => void;
  readonly onCancel: () => void;
};

function RevealForm({ isPending, onReveal, onCancel }: RevealFormProps): ReactElement {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const input = useFocus();
  const isEnough = reason.trim().length >= 2;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isEnough) onReveal(reason.trim());
  }
  return (
    <form className={css.form} aria-label={t('contact.revealTitle')} onSubmit={submit}>
      <Field label={t('contact.reason')} hint={t('contact.reasonHint')}>
        {(control) => (
          <Input
            {...control}
            ref={input}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className={css.verbs}>
        <Button type="primary" htmlType="submit" disabled={!isEnough} loading={isPending}>
          {t('contact.reveal')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
