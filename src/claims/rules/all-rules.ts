import type { ClaimRule } from "../patterns/claim-rule.ts";
import { BODY_RULES } from "./bodies.ts";
import { DIPLOMACY_RULES } from "./diplomacy.ts";
import { EMPLOYMENT_RULES } from "./employment.ts";
import { EVENT_RULES } from "./events.ts";
import { FORCE_RULES } from "./force.ts";
import { JUSTICE_RULES } from "./justice.ts";
import { LEADERSHIP_RULES } from "./leadership.ts";
import { MEMBERSHIP_RULES } from "./memberships.ts";
import { ORGANIZATION_RULES } from "./organizations.ts";
import { PEOPLE_RULES } from "./people.ts";
import { PLACE_RULES } from "./places.ts";
import { POSITION_RULES } from "./positions.ts";
import { STATEMENT_RULES } from "./statements.ts";

/** Every claim rule, in the order in which they are tried. */
export const ALL_RULES: readonly ClaimRule[] = [
  ...POSITION_RULES,
  ...PEOPLE_RULES,
  ...EMPLOYMENT_RULES,
  ...MEMBERSHIP_RULES,
  ...LEADERSHIP_RULES,
  ...ORGANIZATION_RULES,
  ...BODY_RULES,
  ...PLACE_RULES,
  ...DIPLOMACY_RULES,
  ...FORCE_RULES,
  ...JUSTICE_RULES,
  ...EVENT_RULES,
  ...STATEMENT_RULES,
];
