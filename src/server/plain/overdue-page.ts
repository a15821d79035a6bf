import { html } from 'hono/html';
import type { HazardView } from '../../contract/hazards.ts';
import type { Page } from '../../contract/paging.ts';
import { type CivilDate, dayOfDate } from '../../domain/civil-date.ts';
import { addressOf, frame, type Markup, type Reader } from './frame.ts';

type Overdue = {
  readonly reader: Reader;
  readonly navigation: Markup;
  readonly page: Page<HazardView>;
  readonly today: CivilDate;
  readonly areaNames: ReadonlyMap<number, string>;
  readonly unitNames: ReadonlyMap<string, string>;
};

/** The hazards overdue, longest first. */
export function overduePage(overdue: Overdue): Markup {
  const { reader, navigation, page } = overdue;
  return frame({
    reader,
    heading: reader.words.overdue,
    navigation,
    body: page.total === 0 ? html`<p>${reader.words.none}</p>` : overdueTable(overdue),
  });
}

function overdueTable({ reader, page, ...known }: Overdue): Markup {
  const { words } = reader;
  const titles = [
    words.number,
    words.area,
    words.type,
    words.description,
    words.unit,
    words.deadline,
    words.daysOver,
  ];
  return html`<p>${words.shown(page.items.length, page.total)}</p>
<table>
<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${page.items.map((hazard) => overdueRow(hazard, { reader, ...known }))}</tbody>
</table>
${page.nextCursor === null ? '' : html`<p><a href="${addressOf(reader, '/overdue', { cursor: page.nextCursor })}">${words.more}</a></p>`}`;
}

type Known = Omit<Overdue, 'page' | 'navigation'>;

function overdueRow(hazard: HazardView, { reader, today, areaNames, unitNames }: Known): Markup {
  const days = hazard.deadline === null ? '' : dayOfDate(today) - dayOfDate(hazard.deadline);
  const unit = hazard.unit === null ? reader.words.noUnit : unitNames.get(hazard.unit);
  return html`<tr><td class="n">${hazard.number}</td><td>${areaNames.get(hazard.area)}</td><td>${hazard.type}</td>
<td>${hazard.description}</td><td>${unit}</td><td>${hazard.deadline}</td><td class="n">${days}</td></tr>`;
}
