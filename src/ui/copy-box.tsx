import { Button, Input, type InputRef, Popover, Space } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { type FocusEvent, type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './copy-box.module.css';
import { useFocus } from './use-focus.ts';

type CopyBoxProps = { readonly label: string; readonly text: string };

/** A line to take away. Over plain http a page may not copy: it stands ready for the keyboard. */
export function CopyLine({ label, text }: CopyBoxProps): ReactElement {
  const id = useId();
  const input = useFocus<InputRef>();
  return (
    <>
      <CopyLabel id={id} label={label} />
      <Space.Compact block>
        <Input id={id} ref={input} readOnly value={text} onFocus={selectAll} />
        <CopyButton text={text} />
      </Space.Compact>
    </>
  );
}

/** As `CopyLine`, for a text of several lines. */
export function CopyText({ label, text }: CopyBoxProps): ReactElement {
  const id = useId();
  const input = useFocus<TextAreaRef>();
  return (
    <>
      <CopyLabel id={id} label={label} />
      <Input.TextArea id={id} ref={input} readOnly autoSize value={text} onFocus={selectAll} />
      <CopyButton text={text} />
    </>
  );
}

type CopyItemProps = { readonly name: string; readonly text: string };

/** One line of a list with the text behind it: copied by one click, or shown to be copied by hand. */
export function CopyItem({ name, text }: CopyItemProps): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div className={css.item}>
        <span className={css.name}>{name}</span>
        {canCopy() ? (
          <CopyButton text={text} of={name} />
        ) : (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('shell.showText')}
          </Button>
        )}
      </div>
      {isOpen && <CopyText label={name} text={text} />}
    </li>
  );
}

function selectAll({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  target.select();
}

function CopyLabel({ id, label }: { id: string; label: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <label htmlFor={id}>{canCopy() ? label : t('shell.copyByKeyboard', { what: label })}</label>
  );
}

type CopyButtonProps = {
  readonly text: string;
  /** What it is the text of, where there are several. */
  readonly of?: string;
};

function CopyButton({ text, of }: CopyButtonProps): ReactElement | null {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  if (!canCopy()) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <Button
      {...(of !== undefined && { size: 'small', 'aria-label': `${t('shell.copy')} ${of}` })}
      onClick={() => void copy()}
    >
      {t(copied === text ? 'shell.copied' : 'shell.copy')}
    </Button>
  );
}

function canCopy(): boolean {
  return 'clipboard' in navigator;
}

/** Copies a longer text by one click; over plain http it shows it, ready for the keyboard. */
export function CopyTextButton({ label, text }: CopyBoxProps): ReactElement {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  if (!canCopy()) {
    return (
      <Popover
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={() => <CopyText label={label} text={text} />}
      >
        <Button size="small">{label}</Button>
      </Popover>
    );
  }
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(text));
  return (
    <Button size="small" onClick={() => void copy()}>
      {copied === text ? t('shell.copied') : label}
    </Button>
  );
}
