import { nameKey } from "../../../model/name-key.ts";
import { nameWords, typoForms } from "../../fold/name-words.ts";
import { type CountedTally, type EntitySummary, SHOWN_ALIASES, summarizeEntity } from "../../fold/summarize-entity.ts";
import type { Connection, Value } from "./connection.ts";

/** Chooses anew what an entity is shown as, and keeps its names findable; removes one that holds no profile any more. */
export function refreshEntity(connection: Connection, entity: number): void {
  const tallies = connection
    .all<[CountedTally["attribute"], string, number]>(
      "SELECT t.attribute, t.value, sum(t.documents) FROM profile p JOIN tally t ON t.profile = p.id WHERE p.entity = ? GROUP BY t.attribute, t.value",
      [entity],
    )
    .map(([attribute, value, documents]) => ({ attribute, value, documents }));
  if (tallies.length === 0) {
    keepNames(connection, entity, []);
    connection.run("DELETE FROM entity WHERE id = ?", [entity]);
    return;
  }
  const summary = summarizeEntity(tallies);
  const { kind, subtype, name, aliases, wikidata } = summary;
  const values: Value[] = [
    kind,
    subtype,
    name,
    nameKey(name),
    JSON.stringify(aliases.slice(0, SHOWN_ALIASES)),
    wikidata,
  ];
  const present = connection.first("SELECT kind, subtype, name, name_key, aliases, wikidata FROM entity WHERE id = ?", [
    entity,
  ]);
  if (values.some((value, index) => value !== present?.[index])) {
    connection.run(
      "UPDATE entity SET kind = ?, subtype = ?, name = ?, name_key = ?, aliases = ?, wikidata = ? WHERE id = ?",
      [...values, entity],
    );
  }
  keepNames(connection, entity, namesOf(summary));
}

interface Name {
  readonly name: string;
  readonly isDisplay: boolean;
}

function namesOf({ name, aliases }: EntitySummary): readonly Name[] {
  return [{ name, isDisplay: true }, ...aliases.map((alias) => ({ name: alias, isDisplay: false }))];
}

function keepNames(connection: Connection, entity: number, names: readonly Name[]): void {
  const wanted = new Map(names.map(({ name, isDisplay }) => [name, isDisplay ? 1 : 0]));
  for (const [id, name, isDisplay] of connection.all<[number, string, number]>(
    "SELECT id, name, is_display FROM name WHERE entity = ?",
    [entity],
  )) {
    const now = wanted.get(name);
    wanted.delete(name);
    if (now === isDisplay) continue;
    if (now !== undefined) connection.run("UPDATE name SET is_display = ? WHERE id = ?", [now, id]);
    else {
      for (const word of nameWords(nameKey(name))) {
        connection.run("DELETE FROM name_word WHERE name = ? AND word = (SELECT id FROM word WHERE word = ?)", [
          id,
          word,
        ]);
      }
      connection.run("DELETE FROM name WHERE id = ?", [id]);
    }
  }
  for (const [name, isDisplay] of wanted) {
    const key = nameKey(name);
    const [row] = connection.all<[number]>(
      "INSERT INTO name (entity, name, key, is_display) VALUES (?, ?, ?, ?) RETURNING id",
      [entity, name, key, isDisplay],
    );
    for (const word of nameWords(key))
      connection.run("INSERT INTO name_word VALUES (?, ?)", [wordRow(connection, word), row?.[0] ?? 0]);
  }
}

/** Words stay when their last name goes: few, and what finds nothing does no harm. */
function wordRow(connection: Connection, word: string): number {
  const known = connection.first<[number]>("SELECT id FROM word WHERE word = ?", [word]);
  if (known !== undefined) return known[0];
  const id = connection.first<[number]>("INSERT INTO word (word) VALUES (?) RETURNING id", [word])?.[0] ?? 0;
  for (const form of typoForms(word)) connection.run("INSERT INTO word_form VALUES (?, ?)", [form, id]);
  return id;
}
