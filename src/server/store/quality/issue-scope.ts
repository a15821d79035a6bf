import type { HazardRuleContext } from '../../../domain/quality/hazard-rules.ts';
import type { Scope } from '../gate.ts';

/** What the conditions of issues are made from. */
export type IssueScope = HazardRuleContext & {
  /** All that the caller may see: an object has its twins in it, also outside of what is asked for. */
  readonly reach: Scope;
  /** What is asked for. */
  readonly asked: Scope;
};
