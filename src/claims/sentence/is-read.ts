import type { SegmentType } from "../../model/kinds.ts";

const READ: readonly SegmentType[] = ["SENTENCE", "TITLE", "DESCRIPTION"];

/** Whether claims are looked for in a segment of that type; headings and boilerplate say nothing. */
export function isRead(type: SegmentType): boolean {
  return READ.includes(type);
}
