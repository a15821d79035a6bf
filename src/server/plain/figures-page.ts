import { html } from 'hono/html';
import type { AreaSummary } from '../../contract/areas.ts';
import { frame, type Markup, type Reader } from './frame.ts';

type Figures = {
  readonly reader: Reader;
  readonly navigation: Markup;
  readonly district: { readonly name: string; readonly today: string; readonly isDemo: boolean };
  readonly areas: readonly AreaSummary[];
};

/** The figures of every area that the reader may see, in code order. */
export function figuresPage({ reader, navigation, district, areas }: Figures): Markup {
  const { words } = reader;
  return frame({
    reader,
    heading: district.name,
    navigation,
    body: html`<p>${words.asOf} ${district.today} ${district.isDemo ? html`<span class="demo">${words.demo}</span>` : ''}</p>
<table>
<thead><tr><th scope="col">${words.area}</th>
${[words.buildings, words.inspected, words.hazards, words.rectified, words.rate, words.open, words.overdueCount].map((title) => html`<th class="n" scope="col">${title}</th>`)}</tr></thead>
<tbody>${areas.map(areaRow)}</tbody>
</table>`,
  });
}

function areaRow(area: AreaSummary): Markup {
  const rectified = area.hazardsTotal - area.hazardsOpen;
  const figures = [
    area.buildings,
    area.buildingsInspected,
    area.hazardsTotal,
    rectified,
    rateOf(rectified, area.hazardsTotal),
    area.hazardsOpen,
    area.hazardsOverdue,
  ];
  return html`<tr><th scope="row">${area.name}</th>${figures.map((figure) => html`<td class="n">${figure}</td>`)}</tr>`;
}

/** No rate where nothing was found: unknown is not zero. */
function rateOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}
