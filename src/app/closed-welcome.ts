const keyOf = (account: string) => `qinghuan.welcome.${account}`;

/** Whether this person has closed the words of welcome in this browser. */
export function hasClosedWelcome(
  storage: Pick<Storage, 'getItem'> | null,
  account: string,
): boolean {
  return storage?.getItem(keyOf(account)) === 'closed';
}

/** Closes them for good. */
export function closeWelcome(storage: Pick<Storage, 'setItem'> | null, account: string): void {
  try {
    storage?.setItem(keyOf(account), 'closed');
  } catch {
    // A full or forbidden storage forgets; the page works on.
  }
}
