import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type PlainLanguage, type PlainWords, plainWords } from './words.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page knows of its reader. */
export type Reader = {
  readonly language: PlainLanguage;
  readonly words: PlainWords;
};

export function readerOf(request: Request): Reader {
  const wanted = new URL(request.url).searchParams.get('lang');
  const accepted = request.headers.get('accept-language') ?? 'zh';
  const language = wanted === 'en' || (wanted !== 'zh' && /^en\b/i.test(accepted)) ? 'en' : 'zh';
  return { language, words: plainWords[language] };
}

/** An address of these pages that keeps the language. */
export function addressOf({ language }: Reader, path: string, query: Record<string, string> = {}) {
  return `/plain${path}?${new URLSearchParams({ ...query, lang: language })}`;
}

type Frame = {
  readonly reader: Reader;
  readonly heading: string;
  /** Without a session there is nowhere to go but in. */
  readonly navigation: Markup | '';
  readonly body: Markup | readonly Markup[];
};

export function frame({ reader, heading, navigation, body }: Frame): Markup {
  const { language, words } = reader;
  const other = language === 'zh' ? { code: 'en', name: 'English' } : { code: 'zh', name: '中文' };
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · ${words.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header><strong>${words.title}</strong> <a href="?lang=${other.code}" lang="${other.code}">${other.name}</a></header>
${navigation}
<main><h1>${heading}</h1>
${body}
</main>
<footer><p>${words.why}</p><p><a href="/">${words.full}</a> ${words.printHint}</p></footer>
</body>
</html>`;
}

/** No custom property, grid or colour function: these pages are for what cannot do them. */
const style = `
body{margin:0 auto;max-width:960px;padding:0 16px 32px;color:#1b2430;background:#fff;
font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{padding:12px 0;border-bottom:1px solid #d5dbe3}
header a{float:right}
nav a,nav button{margin-right:16px}
nav{padding:10px 0}
nav form{display:inline}
h1{font-size:20px;line-height:28px;margin:12px 0}
table{border-collapse:collapse;width:100%;margin:8px 0}
th,td{border:1px solid #c4ccd6;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#f2f5f9}
td.n,th.n{text-align:right;white-space:nowrap}
a{color:#0b62d6}
a:focus,button:focus,input:focus,select:focus{outline:2px solid #0b62d6;outline-offset:2px}
label{display:block;margin:8px 0}
input,select,button{font:inherit;padding:6px 10px;border:1px solid #8a94a3;border-radius:4px;background:#fff;color:inherit}
.problem{border-left:4px solid #c8102e;padding:8px 12px;background:#fdf1f2}
.demo{color:#a34700;border:1px solid #a34700;border-radius:4px;padding:0 6px}
footer{margin-top:24px;color:#5b6472;font-size:12px}
@media print{nav,footer,header a,form{display:none}body{max-width:none;padding:0}@page{size:A4;margin:15mm}}
`;
