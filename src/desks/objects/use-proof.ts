import { useQuery } from '@tanstack/react-query';
import { districtQuery } from '../../client/queries/district.ts';
import { photosQuery } from '../../client/queries/photos.ts';
import type { HazardStep } from './hazard-verbs.ts';

/** The photos that prove a rectification, where the district asks for one; null where it does not. */
export function useProof(step: HazardStep, hazard: string) {
  const district = useQuery(districtQuery()).data;
  const isAsked = step === 'rectify' && district?.needsPhoto === true;
  const photos = useQuery({ ...photosQuery(hazard), enabled: isAsked });
  if (!isAsked) return null;
  return (photos.data ?? []).filter(({ phase, isPast }) => phase === 'rectified' && !isPast);
}
