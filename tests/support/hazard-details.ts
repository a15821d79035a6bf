import type { HazardDetails } from '../../src/domain/hazard-details.ts';

/** Of a hazard that nobody has said more about. */
export const noHazardDetails: HazardDetails = {
  placeText: null,
  space: null,
  checkItem: null,
  finder: null,
  rectifyingParty: null,
  supervisor: null,
  leader: null,
  fundsYuan: null,
  fundShares: [],
  plan: null,
  priority: null,
  interimControl: null,
  extension: null,
};
