/** Said in both languages where the page could not even begin. */
export const broken = {
  zh: '页面出错，已停止显示。请重新加载；如反复出现，请联系管理员。',
  en: 'The page met an error and stopped. Load it again; if this happens repeatedly, tell the administrator.',
};
