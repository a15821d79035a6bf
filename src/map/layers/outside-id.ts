/** Sources and layers of the server's basemap are told from the map's own by their name. */
const prefix = 'basemap/';

export function outsideId(name: string): string {
  return `${prefix}${name}`;
}

export function isOutsideId(id: unknown): id is string {
  return typeof id === 'string' && id.startsWith(prefix);
}
