import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendPhoto } from '../../client/queries/photos.ts';
import { readAgain } from '../../client/read-again.ts';
import { type PhotoPhase, photoLimits } from '../../domain/photo.ts';
import type { LngLat } from '../../domain/position.ts';
import { formatBytes } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';
import { problemSentence } from '../../text/problem-sentence.ts';
import { useLanguage } from '../../text/use-language.ts';

type Sending = { readonly number: number; readonly total: number };

/** Sends photos of a hazard one after the other; one that fails keeps no other from being sent. */
export function useSendPhotos({ hazard, phase }: { hazard: string; phase: PhotoPhase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [position, setPosition] = useState<LngLat | null>(null);
  const { mutate } = useMutation({
    mutationFn: async (files: readonly File[]) => {
      let added = 0;
      setFailures([]);
      for (const [index, file] of files.entries()) {
        setSending({ number: index + 1, total: files.length });
        try {
          refuseTooLarge(file);
          const { position: found } = await sendPhoto({ hazard, phase, file });
          if (found !== null) setPosition(found);
          added += 1;
          readAgain(queryClient, 'photo');
        } catch (error) {
          const why = whyNot(error, { t, language });
          setFailures((before) => [...before, t('photo.failed', { name: file.name, why })]);
        }
      }
      return added;
    },
    onSuccess: (added) => {
      if (added > 0) void message.success(t('photo.added', { count: added }));
    },
    onSettled: () => setSending(null),
  });
  return { send: mutate, sending, failures, position, forgetPosition: () => setPosition(null) };
}

class TooLarge extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super('The photo is too large.');
    this.bytes = bytes;
  }
}

/** Before it is sent, which would take long and be in vain. */
function refuseTooLarge({ size }: Blob): void {
  if (size > photoLimits.fileBytes) throw new TooLarge(size);
}

function whyNot(error: unknown, words: { t: TFunction; language: Language }): string {
  if (!(error instanceof TooLarge)) return problemSentence(error, words);
  const size = formatBytes(error.bytes, words.language);
  return words.t('photo.tooLarge', {
    size,
    limit: formatBytes(photoLimits.fileBytes, words.language),
  });
}
