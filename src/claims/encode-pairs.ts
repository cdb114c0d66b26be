import type { Cluster } from "../model/cluster.ts";
import type { EncodedSegment, PairEncoding, PairReader, RoleVectors } from "../model/encoding.ts";
import type { SegmentType } from "../model/kinds.ts";
import { isRead } from "./is-read.ts";

/**
 * What `reader` says of the pairs in each segment that is read and mentions something: another mention, a date or an event without a
 * name, which is found later, may stand beside it.
 */
export async function encodePairs(
  reader: PairReader,
  encoded: readonly EncodedSegment[],
  segments: readonly { readonly type: SegmentType }[],
  clusters: readonly Cluster[],
): Promise<PairEncoding> {
  const named = new Set(clusters.flatMap(({ mentions }) => mentions.map(({ segment }) => segment)));
  const roles: (RoleVectors | null)[] = [];
  for (const [index, segment] of encoded.entries()) {
    const type = segments[index]?.type;
    roles.push(type !== undefined && isRead(type) && named.has(index) ? await reader.readRoles(segment) : null);
  }
  return { heads: reader.heads, segments: encoded, roles };
}
