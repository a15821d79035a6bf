/**
 * Where to go after the sign-in: only a place of this page, so that a link leads nowhere else by way
 * of it; where none is named, the root, which leads to the desk of the role.
 */
export function placeInApp(next: string | undefined): string {
  const isPlace = next !== undefined && /^\/(?![/\\])/.test(next);
  return isPlace && !next.startsWith('/sign-in') ? next : '/';
}
