import type { EntityKind } from "../../../model/kinds.ts";
import { nameKey } from "../../../model/name-key.ts";
import { isSpeltLike, nameWords, typoForms } from "../../fold/name-words.ts";
import { MATCH_CLASSES, type Page, type PageRequest, type SearchRecord } from "../../port.ts";
import type { Connection, Value } from "./connection.ts";
import { ENTITY_COLUMNS, ENTITY_WIDTH, toEntity } from "./read-entities.ts";
import { readPage } from "./read-page.ts";

/** Each entity by its best name, as `matchName` in the fold defines it: class, then display name, then code points. */
export function searchNames(
  connection: Connection,
  text: string,
  kinds: readonly EntityKind[] | null,
  page: PageRequest,
): Page<SearchRecord> {
  const query = nameKey(text);
  const words = nameWords(query);
  const alike = words.flatMap((word, position) => findAlike(connection, word).map((id) => [position, id]));
  const exact = words.map(
    (word) => connection.first<[number]>("SELECT id FROM word WHERE word = ?", [word])?.[0] ?? -1,
  );
  const values: Value[] = [
    query,
    query,
    `${query}${query === "" ? "" : "\u{10ffff}"}`,
    JSON.stringify(exact),
    words.length,
    JSON.stringify(alike),
    words.length,
    ...(kinds ?? []),
  ];
  return readPage(
    connection,
    {
      columns: `h.class, h.name, ${ENTITY_COLUMNS}`,
      from: `(
        SELECT entity, class, name, row_number() OVER (PARTITION BY entity ORDER BY class, is_display DESC, name) AS rank FROM (
          SELECT entity, 1 - is_display AS class, is_display, name FROM name WHERE key = ? AND key <> ''
          UNION ALL SELECT entity, 2, is_display, name FROM name WHERE key > ? AND key < ?
          UNION ALL SELECT n.entity, 3, n.is_display, n.name FROM (
            SELECT w.name FROM json_each(?) x JOIN name_word w ON w.word = x.value GROUP BY w.name HAVING count(*) = ?) f JOIN name n ON n.id = f.name
          UNION ALL SELECT n.entity, 4, n.is_display, n.name FROM (
            SELECT w.name FROM json_each(?) x JOIN name_word w ON w.word = json_extract(x.value, '$[1]')
            GROUP BY w.name HAVING count(DISTINCT json_extract(x.value, '$[0]')) = ?) f JOIN name n ON n.id = f.name
        )) h JOIN entity e ON e.id = h.entity`,
      where: `h.rank = 1${kinds === null ? "" : ` AND e.kind IN (${kinds.map(() => "?").join(", ")})`}`,
      values,
      order: [{ by: "h.class" }, { by: "e.documents", isDescending: true }, { by: "e.address" }],
      toItems: (rows) =>
        rows.map(([rank, matched, ...row]) => ({
          entity: toEntity(row.slice(0, ENTITY_WIDTH)),
          match: MATCH_CLASSES[Number(rank)] ?? "TYPO",
          matched: String(matched),
        })),
    },
    page,
  );
}

/** Known words that are spelt like this one. */
function findAlike(connection: Connection, word: string): readonly number[] {
  return connection
    .all<[number, string]>(
      "SELECT DISTINCT w.id, w.word FROM json_each(?) x JOIN word_form f ON f.form = x.value JOIN word w ON w.id = f.word",
      [JSON.stringify(typoForms(word))],
    )
    .filter(([, other]) => isSpeltLike(word, other))
    .map(([id]) => id);
}
