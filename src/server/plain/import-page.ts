import { html } from 'hono/html';
import { type ImportReport, importKinds } from '../../contract/imports.ts';
import { crsNames } from '../../domain/position.ts';
import { addressOf, frame, type Markup, type Reader } from './frame.ts';

type Import = {
  readonly reader: Reader;
  readonly navigation: Markup;
  readonly problem: string | null;
  readonly report: ImportReport | null;
};

/** A form for one file, and what became of the last one. */
export function importPage({ reader, navigation, problem, report }: Import): Markup {
  const { words } = reader;
  return frame({
    reader,
    heading: words.importing,
    navigation,
    body: html`${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
${report === null ? '' : reportPart(reader, report)}
<form method="post" enctype="multipart/form-data" action="${addressOf(reader, '/import')}">
<label>${words.kind} <select name="kind">${importKinds.map((kind) => html`<option value="${kind}">${kindNames[kind][reader.language]}</option>`)}</select></label>
<label>${words.crs} <select name="crs">${crsNames.map((crs) => html`<option>${crs}</option>`)}</select></label>
<label>${words.file} <input name="file" type="file" required></label>
<button name="preview" value="true">${words.check}</button>
<button name="preview" value="false">${words.take}</button>
</form>`,
  });
}

function reportPart(reader: Reader, report: ImportReport): Markup {
  const { words } = reader;
  const counts = [
    [words.rows, report.rows],
    [words.created, report.created],
    [words.updated, report.updated],
    [words.unchanged, report.unchanged],
    [words.refused, report.refused],
  ];
  return html`<h2>${report.fileName}：${report.batch === null ? words.checked : words.taken}</h2>
<table><tbody>${counts.map(([title, count]) => html`<tr><th scope="row">${title}</th><td class="n">${count}</td></tr>`)}</tbody></table>
${report.faults.length === 0 ? '' : faultTable(reader, report)}`;
}

function faultTable({ words, language }: Reader, { faults, faultsTotal }: ImportReport): Markup {
  const titles = [words.row, words.field, words.found, words.expected];
  return html`<p>${words.shown(faults.length, faultsTotal)}</p>
<table><thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${faults.map((fault) => html`<tr><td class="n">${fault.row}</td><td>${fault.field}</td><td>${fault.found}</td><td>${fault.expected[language]}</td></tr>`)}</tbody></table>`;
}

const kindNames: Record<(typeof importKinds)[number], { zh: string; en: string }> = {
  areas: { zh: '区域', en: 'Areas' },
  compounds: { zh: '小区', en: 'Compounds' },
  buildings: { zh: '楼栋', en: 'Buildings' },
  sites: { zh: '集中充电场所', en: 'Charging sites' },
  devices: { zh: '设备', en: 'Devices' },
  hazards: { zh: '隐患', en: 'Hazards' },
};
