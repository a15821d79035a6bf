import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import {
  type FormEvent,
  type ReactElement,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { type PhotoView, removePhoto } from '../../client/queries/photos.ts';
import { readAgain } from '../../client/read-again.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { PhotoPicture } from './photo-picture.tsx';
import css from './photos.module.css';
import { usePhotoCaption } from './use-photo-caption.ts';

type PhotoViewerProps = {
  readonly photos: readonly PhotoView[];
  /** By its id. */
  readonly open: string;
  readonly mayRemove: (photo: PhotoView) => boolean;
  readonly onOpen: (id: string | null) => void;
};

const widthPixels = 960;

/** One photo large: arrows lead to the others, Escape back. */
export function PhotoViewer(props: PhotoViewerProps): ReactElement | null {
  const { photos, open, mayRemove, onOpen } = props;
  const { t } = useTranslation();
  const captionOf = usePhotoCaption();
  const index = photos.findIndex(({ id }) => id === open);
  const go = (step: number) => {
    const next = photos[index + step];
    if (next !== undefined) onOpen(next.id);
  };
  useKeys({ onArrow: go, onEscape: () => onOpen(null) });
  const photo = photos[index];
  if (photo === undefined) return null;
  const place = t('photo.place', { number: index + 1, total: photos.length });
  return (
    <Modal
      open
      centered
      width={widthPixels}
      title={`${t('photo.title')} · ${place}`}
      keyboard={false}
      footer={null}
      onCancel={() => onOpen(null)}
    >
      <div className={css.large}>
        <PhotoPicture key={photo.id} photo={photo} size="original" alt={captionOf(photo)} />
      </div>
      <div className={css.foot}>
        <div className={css.row}>
          <Button
            aria-label={t('photo.previous')}
            disabled={index === 0}
            icon={
              <span style={{ transform: 'scaleX(-1)' }}>
                <Icon name="chevron" />
              </span>
            }
            onClick={() => go(-1)}
          />
          <Button
            aria-label={t('photo.next')}
            disabled={index === photos.length - 1}
            icon={<Icon name="chevron" />}
            onClick={() => go(1)}
          />
          <span className={css.caption}>{captionOf(photo)}</span>
        </div>
        {mayRemove(photo) && (
          <RemovePhoto key={photo.id} id={photo.id} onRemoved={() => onOpen(null)} />
        )}
      </div>
    </Modal>
  );
}

type Keys = { readonly onArrow: (step: number) => void; readonly onEscape: () => void };

/**
 * Left and right, but for somebody who is writing. Escape before anybody else hears of it: the sheet
 * of a telephone, over which the photo lies, would close with it.
 */
function useKeys(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      keys.onEscape();
    }
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.key === 'ArrowLeft') keys.onArrow(-1);
    if (event.key === 'ArrowRight') keys.onArrow(1);
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('keydown', (event) => onKey(event), {
      capture: true,
      signal: stop.signal,
    });
    return () => stop.abort();
  }, []);
}

const shortestReason = 2;

/** What cannot be undone asks for its reason first. */
function RemovePhoto({ id, onRemoved }: { id: string; onRemoved: () => void }): ReactElement {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const input = useRef<TextAreaRef>(null);
  useEffect(() => input.current?.focus(), [isAsking]);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const removing = useMutation({
    mutationFn: removePhoto,
    onSuccess: () => {
      readAgain(queryClient, 'photo');
      void message.success(t('photo.removed'));
      onRemoved();
    },
  });
  const isShort = reason.trim().length < shortestReason;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!isShort) removing.mutate({ id, reason: reason.trim() });
  }
  if (!isAsking) {
    return (
      <Button danger style={{ alignSelf: 'flex-start' }} onClick={() => setAsking(true)}>
        {t('photo.remove')}
      </Button>
    );
  }
  return (
    <form aria-label={t('photo.remove')} onSubmit={submit}>
      <Field
        label={t('photo.removeReason')}
        problem={isTried && isShort ? t('hazard.needReason') : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            ref={input}
            autoSize={{ minRows: 1 }}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <div className={css.row} style={{ marginTop: 8 }}>
        <Button danger type="primary" htmlType="submit" loading={removing.isPending}>
          {t('photo.removeConfirm')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
      </div>
      {removing.error !== null && <ProblemNote error={removing.error} />}
    </form>
  );
}
