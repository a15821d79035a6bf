import type { CDPSession } from '@playwright/test';

/** The device table of an open page as it stands, read from its memory. */
export type DevicesInPage = {
  readonly ids: readonly string[];
  readonly connection: readonly number[];
  readonly hasTelemetry: readonly number[];
  /** null where the table has NaN. */
  readonly lastSeenAt: readonly (number | null)[];
  /** The changes that made a row look different since the table was read. */
  readonly changes: number;
};

const group = 'devices';

/** Throws when the page holds no device table. Collects garbage first. */
export async function readDevicesInPage(devtools: CDPSession): Promise<DevicesInPage> {
  const prototype = await devtools.send('Runtime.evaluate', {
    expression: 'Object.prototype',
    objectGroup: group,
  });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '',
    objectGroup: group,
  });
  const found = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: String(newestTable),
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: group });
  if (found.exceptionDetails) throw new Error(found.exceptionDetails.exception?.description);
  // What `newestTable` answers.
  return found.result.value as DevicesInPage;
}

type Columns = {
  ids: string[];
  connection: Uint8Array;
  hasTelemetry: Uint8Array;
  lastSeenAt: Float64Array;
  changedAt: Uint32Array;
};

/** Runs in the page, over all of its objects; a table that was replaced hears nothing any more. */
function newestTable(this: unknown[]): DevicesInPage {
  const tables = this.filter(
    (one): one is Columns =>
      typeof one === 'object' &&
      one !== null &&
      Object.hasOwn(one, 'rowOfId') &&
      Object.hasOwn(one, 'changedAt'),
  );
  const most = (values: Iterable<number>) => {
    let highest = 0;
    for (const value of values) if (value > highest) highest = value;
    return highest;
  };
  const [newest] = tables.sort((a, b) => most(b.lastSeenAt) - most(a.lastSeenAt));
  if (newest === undefined) throw new Error('The page holds no devices');
  return {
    ids: newest.ids,
    connection: [...newest.connection],
    hasTelemetry: [...newest.hasTelemetry],
    lastSeenAt: Array.from(newest.lastSeenAt, (at) => (Number.isNaN(at) ? null : at)),
    changes: most(newest.changedAt),
  };
}
