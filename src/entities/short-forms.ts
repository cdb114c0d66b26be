import { firmsInShort } from "../model/firm-ends.ts";
import type { Mention } from "../model/mention.ts";
import { nameKey } from "../model/name-key.ts";
import { isGenericName } from "./generic-names.ts";

/**
 * Names of bodies and events that a document has in full and in short, by `kindKey`, with the key of the full name:
 * without the country before it ("Italian **Supreme Court**"), without what it is for ("**Roca Foundation** for the Arts"),
 * without what firms are called ("**Acme** Holding"), without the year ("**Lima Games** 2019") where that is the year of publication or, without one, the full name comes first.
 * Only where one full name alone has the short one in it. A known name stays what it is known as, unless it is an event's or
 * every country may have one of that name ("Supreme Court"); such a name that several have is kept under its own key.
 */
export function shortFormsOf(mentions: readonly Mention[], year: string | null): ReadonlyMap<string, string> {
  const names = mentions.filter(({ kind, form }) => (kind === "ORGANIZATION" || kind === "EVENT") && form === "NAME");
  const owners = new Set(
    mentions.flatMap(({ kind, surface }) =>
      kind === "PLACE" ? [nameKey(surface)] : [nameKey(OWNER.exec(surface)?.[0] ?? "")],
    ),
  );
  const full = new Map<string, Set<string>>();
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const add = (mention: Mention): void => {
    for (const short of shortsOf(mention.kind, nameKey(mention.surface), owners)) {
      const id = kindKey(mention.kind, short);
      full.set(id, (full.get(id) ?? new Set()).add(keptKey(mention)));
    }
  };
  const isOfYear = ({ kind, surface }: Mention): boolean => kind === "EVENT" && YEAR.test(nameKey(surface));
  for (const mention of names)
    if (!isOfYear(mention) || (year !== null && nameKey(mention.surface).split(" ").includes(year))) add(mention);
  for (const mention of names) {
    if (year === null && isOfYear(mention)) add(mention);
    const own = nameKey(mention.surface);
    const id = kindKey(mention.kind, own);
    if (seen.has(id) || (mention.known !== null && mention.kind !== "EVENT" && !isGenericName(own))) continue;
    seen.add(id);
    const kept = keptKey(mention);
    const keys = new Set([own, kept].flatMap((key) => [...(full.get(kindKey(mention.kind, key)) ?? [])]));
    keys.delete(kept);
    // A name between the two ("Supreme Court of Cassation") is itself short for the full one.
    for (const key of keys)
      if ([...(full.get(kindKey(mention.kind, key)) ?? [])].some((longer) => keys.has(longer))) keys.delete(key);
    const [key = own] = keys;
    if (keys.size === 1) found.set(id, key);
    // Of several it may be either, but hardly what it is known as elsewhere.
    else if (keys.size > 1 && isGenericName(own)) found.set(id, own);
  }
  return found;
}

/** One string for a key of one kind: a person and a place may have the same. */
export function kindKey(kind: Mention["kind"], key: string): string {
  return `${kind} ${key}`;
}

/** The key that a name is kept under: what it is known as, else its own. */
function keptKey({ known, surface }: Mention): string {
  return nameKey(known?.name ?? surface);
}

/** Whose a body is, in its name ("**Saudi Arabia's** Civil Defense"). */
const OWNER = /^.+?['’]s(?=\s)/u;
const YEAR = /^(?:19|20)\d{2}\s|\s(?:19|20)\d{2}$/u;
const LINKS = new Set("for of at".split(" "));
/** What bodies are, by which alone they are called with a capital ("the People's Bloc", then "the **Bloc**"). */
const CLASSES = new Set(
  "bloc alliance front union league forum movement foundation institute centre center museum trust society fund bureau tribunal commission council".split(
    " ",
  ),
);

/** What may stand for a name in short: two words of it at the least, all but the year, or all but "Holding" and the like. */
function shortsOf(kind: Mention["kind"], key: string, owners: ReadonlySet<string>): readonly string[] {
  if (kind === "EVENT" && YEAR.test(key)) return [key.replace(YEAR, "").trim()];
  const words = key.split(" ");
  const firms = kind === "ORGANIZATION" ? firmsInShort(words) : [];
  if (firms.length > 0) return firms.map((short) => short.join(" ")).filter((short) => !owners.has(short));
  const last = words.at(-1) ?? "";
  const classes = kind === "ORGANIZATION" && words.length > 1 && CLASSES.has(last) ? [last] : [];
  const starts = words.flatMap((_, at) => (at === 0 || owners.has(words.slice(0, at).join(" ")) ? [at] : []));
  const ends = words.flatMap((word, at) => (LINKS.has(word) ? [at] : [])).concat(words.length);
  return classes.concat(
    starts.flatMap((start) =>
      ends
        .filter((end) => end - start > 1 && end - start < words.length)
        .map((end) => words.slice(start, end).join(" ")),
    ),
  );
}
