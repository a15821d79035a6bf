type Reason = 'unknownDevice' | 'wrongDevice' | 'wrongKind' | 'inFuture' | 'unreadable';

/** Which sentence says why a message could not be taken; what the store says is for machines. */
export function quarantineReason(reason: string): Reason {
  if (reason === 'unknown device') return 'unknownDevice';
  if (reason === 'device: not the one of the token') return 'wrongDevice';
  if (reason.startsWith('kind: not of a ')) return 'wrongKind';
  return reason === 'at: in the future' ? 'inFuture' : 'unreadable';
}
