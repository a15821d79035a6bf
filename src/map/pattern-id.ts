import { type SiteStatus, siteStatuses } from '../domain/charging-site.ts';

/** Pictures that the style needs and the page draws itself; the name says how, so each is drawn once. */
export type PatternPicture =
  | { readonly kind: 'hatch'; readonly stroke: string; readonly ground: string | null }
  | { readonly kind: 'tick' | 'clock'; readonly fill: string; readonly mark: string }
  | {
      readonly kind: 'letter';
      readonly letter: string;
      readonly fill: string;
      readonly mark: string;
    }
  | {
      readonly kind: 'site';
      readonly status: SiteStatus;
      readonly ink: string;
      readonly ground: string;
    };

/** The name of a picture, as the style refers to it. */
export function patternId(picture: PatternPicture): string {
  switch (picture.kind) {
    case 'hatch':
      return `hatch/${picture.stroke}/${picture.ground ?? 'none'}`;
    case 'tick':
    case 'clock':
      return `${picture.kind}/${picture.fill}/${picture.mark}`;
    case 'letter':
      return `letter/${picture.fill}/${picture.mark}/${picture.letter}`;
    case 'site':
      return `site/${picture.ink}/${picture.ground}/${picture.status}`;
  }
}

/** The picture behind a name; null when the name is not one of ours. */
export function parsePatternId(id: string): PatternPicture | null {
  const [kind, first, second, third = ''] = id.split('/');
  if (first === undefined || second === undefined) return null;
  switch (kind) {
    case 'hatch':
      return { kind, stroke: first, ground: second === 'none' ? null : second };
    case 'tick':
    case 'clock':
      return { kind, fill: first, mark: second };
    case 'letter':
      return third === '' ? null : { kind, fill: first, mark: second, letter: third };
    case 'site': {
      const status = siteStatuses.find((name) => name === third);
      return status === undefined ? null : { kind, ink: first, ground: second, status };
    }
    default:
      return null;
  }
}
