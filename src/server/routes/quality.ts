import { countQualityIssues, listQualityIssues } from '../../contract/quality-issues.ts';
import type { Bind } from '../bind-route.ts';
import type { Deps } from '../deps.ts';
import { createQualityDesk } from '../store/quality/quality-issues.ts';

export function bindQuality(bind: Bind, { store, seeds }: Deps): void {
  const quality = createQualityDesk(store, seeds.taxonomy);
  bind(listQualityIssues, ({ actor, query }) => quality.page(actor, query));
  bind(countQualityIssues, async ({ actor, query }) => {
    const items = await quality.counts(actor, query);
    return { items, total: items.length };
  });
}
