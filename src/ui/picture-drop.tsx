import { Button } from 'antd';
import {
  type ReactElement,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { Icon } from './icon.tsx';
import css from './picture-drop.module.css';
import { useMedia } from './use-media.ts';

type PictureDropProps = {
  /** What the pictures are of. */
  readonly label: string;
  readonly choose: string;
  /** Opens the camera of a telephone. */
  readonly take: string;
  readonly hint: string;
  readonly mediaTypes: readonly string[];
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Fingers, and so most likely a camera. */
const touchQuery = '(pointer: coarse)';

/** Where pictures come in: chosen, taken, dropped, or pasted while it has the focus. */
export function PictureDrop(props: PictureDropProps): ReactElement {
  const { label, choose, take, hint, mediaTypes, isBusy, onFiles } = props;
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const hasCamera = useMedia(touchQuery);
  const zone = useRef<HTMLElement>(null);
  const isOver = useDropAndPaste(zone, (found) => {
    if (!isBusy) onFiles(found);
  });
  const input = { type: 'file', hidden: true, accept: mediaTypes.join() } as const;
  function pick(from: HTMLInputElement): void {
    const picked = [...(from.files ?? [])];
    // The same file may be chosen again after it failed.
    from.value = '';
    if (picked.length > 0) onFiles(picked);
  }
  return (
    // What is pasted goes to what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={zone} className={css.zone} aria-label={label} tabIndex={0}>
      <div className={css.drop} data-over={isOver}>
        {hasCamera && (
          <Button
            icon={<Icon name="camera" size={16} />}
            disabled={isBusy}
            onClick={() => camera.current?.click()}
          >
            {take}
          </Button>
        )}
        <Button
          icon={<Icon name="picture" size={16} />}
          loading={isBusy}
          onClick={() => files.current?.click()}
        >
          {choose}
        </Button>
        <span className={css.hint}>{hint}</span>
        <input
          {...input}
          ref={files}
          multiple
          aria-label={`${label} ${choose}`}
          onChange={({ target }) => pick(target)}
        />
        <input
          {...input}
          ref={camera}
          capture="environment"
          aria-label={`${label} ${take}`}
          onChange={({ target }) => pick(target)}
        />
      </div>
    </section>
  );
}

/** Whether something is being dragged over the zone, which hands on the files that come in. */
function useDropAndPaste(
  zone: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((event: Event, found: FileList | undefined) => {
    const files = [...(found ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const stop = new AbortController();
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      onEvent: (event: HTMLElementEventMap[Name]) => void,
    ) => zone.current?.addEventListener(name, onEvent, { signal: stop.signal });
    listen('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', () => setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      take(event, event.dataTransfer?.files);
    });
    listen('paste', (event) => take(event, event.clipboardData?.files));
    return () => stop.abort();
  }, [zone]);
  return isOver;
}
