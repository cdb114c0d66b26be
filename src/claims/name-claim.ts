import type { Claim } from "../model/claim.ts";

/** What is told of a claim that stands in a name or a title, which nobody doubts, says or dates. */
type InName = Omit<Claim, "modality" | "attributedTo" | "date" | "origin">;

export function nameClaim(stated: InName): Claim {
  return { ...stated, modality: "ASSERTED", attributedTo: null, date: null, origin: "TEXT" };
}
