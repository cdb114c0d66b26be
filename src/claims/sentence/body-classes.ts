import type { Cluster } from "../../model/cluster.ts";

/** Bodies of one sort: known by their subtype, or else by a word of their name. */
export interface BodyClass {
  readonly subtypes: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Who is "of" such a body belongs to it rather than works for it. */
export const BODIES_OF_MEMBERS: BodyClass = {
  subtypes: set("PARTY ARMED_GROUP MILITARY TEAM CRIMINAL_GROUP"),
  words: set(
    "party front movement army brigade brigades regiment division guards fighters highlanders clan cartel coalition league democrats greens " +
      "conservatives liberals socialists republicans labour congress senate parliament lords battalion navy marines rangers corps militia legion " +
      "volunteers brotherhood brothers mafia gang workers'",
  ),
};

export const PARTIES: BodyClass = {
  subtypes: set("PARTY"),
  words: set("party democrats greens conservatives liberals socialists republicans labour"),
};

/** Bodies of which "of" does not tell whether who is of them works there, sits there or learns there. */
export const BODIES_OF_MORE_THAN_STAFF: BodyClass = {
  subtypes: new Set([...BODIES_OF_MEMBERS.subtypes, "ALLIANCE"]),
  words: new Set([
    ...BODIES_OF_MEMBERS.words,
    ...set(
      "union academy force forces assembly commons committee council club team squadron troupe ballet orchestra united rebels order church convent " +
        "court school alliance confederation commission circus state treasury bar ballets partido congreso",
    ),
  ]),
};

/** What states have: with a country's name before it, a part of that country. */
export const BODIES_OF_STATE: BodyClass = {
  subtypes: set("GOVERNMENT MILITARY COURT AGENCY"),
  words: set(
    "ministry army navy police court parliament assembly senate council commission agency service services office department authority guard guards " +
      "board force forces congress cabinet treasury bureau directorate administration inspectorate tribunal committee corps prosecutor gendarmerie " +
      "chamber commissariat intelligence rangers patrol secretariat registry customs constabulary",
  ),
};

/** By words that nothing but a firm has in its name. */
export const FIRMS: BodyClass = {
  subtypes: set("COMPANY"),
  words: set(
    "inc corp corporation ltd plc gmbh llc llp oy oyj ab asa nv bv partners holding holdings industries securities motors airlines pharmaceuticals brokers",
  ),
};

export function isOfClass({ name, subtype }: Cluster, { subtypes, words }: BodyClass): boolean {
  return (
    (subtype !== null && subtypes.has(subtype)) ||
    name
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => words.has(word))
  );
}
