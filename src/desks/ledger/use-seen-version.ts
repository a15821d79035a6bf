import { useState } from 'react';
import { conflictOf } from '../../client/conflict-of.ts';

/**
 * The version that a form is sent with: the one that was seen when it was opened, whatever the live
 * feed has brought since. Once its person was told who changed what, the one that stands.
 */
export function useSeenVersion(version: number, error: unknown): number {
  const [seen] = useState(version);
  return conflictOf(error) === null ? seen : version;
}
