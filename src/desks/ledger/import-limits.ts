/** What the server takes at most, so that a file beyond it is not sent in vain. */
export const importLimits = { fileBytes: 64 * 1024 * 1024, rows: 200_000 } as const;

export const bytesPerMegabyte = 1024 * 1024;
