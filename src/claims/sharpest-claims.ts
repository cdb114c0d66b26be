import type { Claim } from "../model/claim.ts";
import { HEADS } from "./heads/head-claims.ts";

const SHARPER: Readonly<Record<string, readonly string[]>> = {
  COMMENTED_ON: ["WARNED", "OPPOSES", "SUPPORTS"],
  SPOKE_TO: ["WARNED"],
  SUPPLIED: ["DEPLOYED_TO", "PROPOSED_TO"],
  WORKS_FOR: ["HOLDS_POSITION"],
  MET_WITH: ["NEGOTIATED_WITH"],
};

/** What finds that somebody beside a body ("Ana Roca of the Greens") works for it, where he may as well be a member. */
const OPEN_RULES: ReadonlySet<string> = new Set(["name-of-employer", "possessive-employee-name", HEADS]);

/**
 * Of the claims of one sentence those that say most: no comment beside a warning of the same two, no bare office
 * ("minister") beside the whole one ("foreign minister"). What a rule says stands beside whatever the heads say, unless
 * it leaves that open; what the heads take for taking part in what somebody opposes does not.
 */
export function sharpestClaims(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    const others = claims.filter(
      (other) => other !== claim && other.subject === claim.subject && other.object === claim.object,
    );
    const isSharper = ({ predicate, rule, modality }: Claim): boolean =>
      (SHARPER[claim.predicate]?.includes(predicate) === true && (rule !== HEADS || claim.rule === HEADS)) ||
      (claim.predicate === "WORKS_FOR" &&
        OPEN_RULES.has(claim.rule) &&
        predicate === "MEMBER_OF" &&
        modality !== "NEGATED") ||
      (claim.predicate === "PARTICIPATED_IN" && claim.rule === HEADS && predicate === "OPPOSES");
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
