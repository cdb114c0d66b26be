import type { DocumentId } from "../../../model/document.ts";
import type { EntityId } from "../../../model/entity.ts";
import type { MentionRecord, Page, PageRequest } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { MATCH_ENTITY } from "./match-entity.ts";
import { readPages } from "./read-pages.ts";

/** One mention out of the lists on a MENTIONS relationship `m` of document `d` and entity `e`. */
const MENTION_ITEM = `{document: d.id, entity: e.id, start: m.starts[at], end: m.ends[at], form: m.forms[at], confidence: m.confidences[at]}`;
const EACH_MENTION = "UNWIND range(0, size(m.starts) - 1) AS at";

export function readMentionsOfEntities(
  connection: Connection,
  ids: readonly EntityId[],
  page: PageRequest,
): Promise<readonly Page<MentionRecord>[]> {
  const query = {
    match: `${MATCH_ENTITY} MATCH (e)<-[m:MENTIONS]-(d:Document) ${EACH_MENTION}`,
    order: [{ by: "d.id" }, { by: "m.starts[at]" }, { by: "m.ends[at]" }],
    item: MENTION_ITEM,
    toItem: (item: MentionRecord) => item,
  };
  return readPages(connection, ids, query, page);
}

export function readMentionsOfDocuments(
  connection: Connection,
  ids: readonly DocumentId[],
  page: PageRequest,
): Promise<readonly Page<MentionRecord>[]> {
  const query = {
    match: `MATCH (d:Document {id: id})-[m:MENTIONS]->(e:Entity) ${EACH_MENTION}`,
    order: [{ by: "m.starts[at]" }, { by: "m.ends[at]" }, { by: "e.id" }],
    item: MENTION_ITEM,
    toItem: (item: MentionRecord) => item,
  };
  return readPages(connection, ids, query, page);
}
