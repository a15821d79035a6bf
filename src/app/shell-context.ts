import { createContext, use } from 'react';
import type { Action } from '../domain/permission.ts';

type ShellContextValue = {
  /** What the person may do; the store checks again. */
  readonly actions: ReadonlySet<Action>;
  readonly isConnected: boolean;
};

export const ShellContext = createContext<ShellContextValue | null>(null);

export function useShell(): ShellContextValue {
  const shell = use(ShellContext);
  if (shell === null) throw new Error('useShell needs the shell above it');
  return shell;
}
