import { rectifyHazard, reportHazard } from '../../client/queries/hazard-steps.ts';
import type { HazardRow } from '../../client/queries/hazards.ts';
import { sendPhoto } from '../../client/queries/photos.ts';
import { type ReportDraft, reportOf } from './hazard-report-draft.ts';

export type Report = {
  readonly draft: ReportDraft;
  readonly photos: readonly File[];
  /** The district asks for a photo of what was done. */
  readonly needsPhoto: boolean;
};

export type SentReport = {
  readonly hazard: HazardRow;
  /** What went wrong once the hazard itself was filed; null where all was done. */
  readonly failure: unknown;
};

/**
 * Files a hazard, then its photos. Where the district asks for a photo of what was done, one fixed on
 * the spot is filed as found, gets its photos, and is called rectified only then.
 */
export async function sendReport({ draft, photos, needsPhoto }: Report): Promise<SentReport> {
  const isProvenFirst = draft.isFixed && needsPhoto;
  const report = reportOf(draft);
  const hazard = await reportHazard(
    isProvenFirst ? { ...report, isFixedOnTheSpot: false } : report,
  );
  const { id } = hazard;
  try {
    const phase = draft.isFixed ? 'rectified' : 'found';
    for (const file of photos) await sendPhoto({ hazard: id, phase, file });
    if (isProvenFirst) {
      await rectifyHazard({ id, body: { on: draft.foundOn, measure: report.measure ?? null } });
    }
    return { hazard, failure: null };
  } catch (failure) {
    return { hazard, failure };
  }
}
