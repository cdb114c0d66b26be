import type { Claim } from "../model/claim.ts";
import { HEADS } from "./heads/head-claims.ts";

const SHARPER: Readonly<Record<string, readonly string[]>> = {
  COMMENTED_ON: ["WARNED", "OPPOSES", "SUPPORTS"],
  SPOKE_TO: ["WARNED"],
  SUPPLIED: ["DEPLOYED_TO", "PROPOSED_TO"],
  WORKS_FOR: ["HOLDS_POSITION"],
  MET_WITH: ["NEGOTIATED_WITH"],
  PARTICIPATED_IN: ["OPPOSES"],
};

/** What a name beside a body's ("Ana Roca of the Greens") leaves open, and the heads see from the rest. */
const OPEN: Readonly<Record<string, readonly string[]>> = { WORKS_FOR: ["MEMBER_OF"] };

/**
 * Of the claims of one sentence those that say most: no comment beside a warning of the same two, no bare office
 * ("minister") beside the whole one ("foreign minister"). What a rule says stands beside whatever the heads say, but for
 * what it leaves open.
 */
export function sharpestClaims(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    const others = claims.filter(
      (other) => other !== claim && other.subject === claim.subject && other.object === claim.object,
    );
    const isSharper = ({ predicate, rule }: Claim): boolean =>
      OPEN[claim.predicate]?.includes(predicate) === true ||
      (SHARPER[claim.predicate]?.includes(predicate) === true && (rule !== HEADS || claim.rule === HEADS));
    if (others.some(isSharper)) return false;
    const role = roleOf(claim);
    return !others.some(
      (other) =>
        other.predicate === claim.predicate &&
        roleOf(other).length > role.length &&
        ` ${roleOf(other)} `.includes(` ${role} `),
    );
  });
}

function roleOf({ qualifiers }: Claim): string {
  return typeof qualifiers.role === "string" ? qualifiers.role.toLowerCase() : "";
}
