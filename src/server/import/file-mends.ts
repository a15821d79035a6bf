/** What was passed over so that a file could be read. */
export type FileMend =
  | 'bare-feature-array'
  | 'single-feature'
  | 'title-rows-skipped'
  | 'repeated-header-ignored';

/** The words for each mend. */
export const fileMendSentences: Readonly<Record<FileMend, { zh: string; en: string }>> = {
  'bare-feature-array': {
    zh: '文件是 Feature 数组，没有外层的 FeatureCollection，已照常读取。',
    en: 'The file is an array of Features without its FeatureCollection; it was read all the same.',
  },
  'single-feature': {
    zh: '文件只有一个 Feature，已照常读取。',
    en: 'The file is a single Feature; it was read all the same.',
  },
  'title-rows-skipped': {
    zh: '表头上方的标题行未读取。',
    en: 'Title rows above the header were passed over.',
  },
  'repeated-header-ignored': {
    zh: '有与导入无关的表头重复出现，这些列未读取。',
    en: 'A header that the import does not use appears more than once; those columns were not read.',
  },
};
