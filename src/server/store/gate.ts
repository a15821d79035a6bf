import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { type AreaCode, areaRange, parentArea } from '../../domain/area.ts';
import { type Action, mayDo } from '../../domain/permission.ts';
import { forbidden } from '../problem-error.ts';

/** What an actor may reach: one district, and in it one contiguous range of areas. */
export type Scope = { readonly district: string; readonly from: number; readonly to: number };

/**
 * The one gate: role by the permission table, area by its range. Every function of the store begins
 * with it. Throws `forbidden` when the role may not do this.
 */
export function pass(actor: Actor, action: Action): Scope {
  if (!mayDo(actor.role, action)) throw forbidden();
  return { district: actor.district, ...areaRange(actor.area) };
}

/**
 * The condition that keeps a query inside a scope; the table must have `district` and `area`.
 * A scope of the whole district names no range: SQLite would take it for the best index there is,
 * and read a whole city for one page.
 */
export function within({ district, from, to }: Scope): RawBuilder<boolean> {
  const whole = areaRange(Number(district) * 1e9);
  if (from <= whole.from && to >= whole.to) return sql<boolean>`(district = ${district})`;
  return sql<boolean>`(district = ${district} and area >= ${from} and area < ${to})`;
}

/** As `within`, and what belongs to the areas above: a campaign of the district holds in its communities. */
export function withinOrAbove(scope: Scope): RawBuilder<boolean> {
  const above = scope.from < scope.to ? areasAbove(scope.from) : [];
  if (above.length === 0) return within(scope);
  return sql<boolean>`(${within(scope)}
    or (district = ${scope.district} and area in (${sql.join(above)})))`;
}

export function areasAbove(area: AreaCode): AreaCode[] {
  const parent = parentArea(area);
  return parent === null ? [] : [parent, ...areasAbove(parent)];
}

/** A narrower scope for an area asked for; empty when the area lies outside. */
export function narrow(scope: Scope, area: number | undefined): Scope {
  if (area === undefined) return scope;
  const asked = areaRange(area);
  return {
    district: scope.district,
    from: Math.max(scope.from, asked.from),
    to: Math.min(scope.to, asked.to),
  };
}

/** Whether a scope is all of its district. */
export function isWholeDistrict({ district, from }: Scope): boolean {
  return from === Number(district) * 1e9;
}

export function isInScope(scope: Scope, area: number): boolean {
  return area >= scope.from && area < scope.to;
}
