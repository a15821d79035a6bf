/** Fonts that the computers of offices have; nothing is downloaded. */
export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
