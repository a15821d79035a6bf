/** Where to go after the sign-in: only a place of this page, so that a link leads nowhere else by way of it. */
export function placeInApp(next: string | undefined): string {
  const isPlace = next !== undefined && /^\/(?![/\\])/.test(next);
  return isPlace && !next.startsWith('/sign-in') ? next : '/overview';
}
