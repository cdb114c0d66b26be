import { describe, expect, test } from "vitest";
import type { ContradictionFilter, Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { When } from "../../src/model/when.ts";
import { exportOf, readAll } from "./answers-of.ts";
import { contributionOf, type Named, pointInTime, type Said } from "./random-contributions.ts";
import type { StoreHarness } from "./store-contract.ts";

const PAGE = { first: 100, after: null };
const id = (text: string): EntityId => text as EntityId;
const NAMED: readonly Named[] = [
  { kind: "PERSON", name: "Ada Low" },
  { kind: "PLACE", name: "Port Albion" },
  { kind: "PLACE", name: "Ruritania" },
  { kind: "PLACE", name: "Coast Region" },
  { kind: "PLACE", name: "Elbonia" },
];
const [ADA, PORT, RURITANIA, REGION, ELBONIA] = [0, 1, 2, 3, 4] as const;
const YEAR = pointInTime("1962", "YEAR");

type Rest = Partial<Said>;
const visited = (rest: Rest = {}): Said => ({ subject: ADA, predicate: "VISITED", object: PORT, ...rest });
const bornIn = (object: number, rest: Rest = {}): Said => ({ subject: ADA, predicate: "BORN_IN", object, ...rest });
const bornOn = (date: When | null, rest: Rest = {}): Said => ({
  subject: ADA,
  predicate: "BORN_ON",
  object: null,
  date,
  ...rest,
});
const liesIn = (subject: number, object: number, predicate = "LOCATED_IN"): Said => ({ subject, predicate, object });
const no = { modality: "NEGATED" } as const;

const told = (name: string, ...said: readonly Said[]): Contribution => contributionOf({ id: name, named: NAMED, said });

async function listOf(store: Store, filter: ContradictionFilter = {}) {
  // A request's signal is no plain one: it has functions of its own and cannot be sent to another thread.
  const signal = Object.assign(new AbortController().signal, { source: () => "a request" });
  const limits = { signal, timeoutMs: 60_000 };
  return (await store.listContradictions(filter, PAGE, limits)).items.map(({ item }) => item);
}

/** What two documents say, and which contradictions that is. */
const CASES: readonly (readonly [string, readonly Said[], readonly string[]])[] = [
  ["said here and denied there", [visited(), visited(no)], ["NEGATION"]],
  ["reported and denied", [visited({ modality: "REPORTED" }), visited(no)], ["NEGATION"]],
  [
    "in a year and on a day of it",
    [visited({ date: YEAR }), visited({ ...no, date: pointInTime("1962-10-16") })],
    ["NEGATION"],
  ],
  ["dated and undated", [visited({ date: YEAR }), visited(no)], ["NEGATION"]],
  [
    "since 1950, and denied of 1962",
    [visited({ date: { ...pointInTime("1950", "YEAR"), open: true } }), visited({ ...no, date: YEAR })],
    ["NEGATION"],
  ],
  [
    "a symmetric one, the other way round",
    [
      { subject: ADA, predicate: "MET_WITH", object: PORT },
      { subject: PORT, predicate: "MET_WITH", object: ADA, ...no },
    ],
    ["NEGATION"],
  ],
  ["in other years", [visited({ date: YEAR }), visited({ ...no, date: pointInTime("1963", "YEAR") })], []],
  ["planned and denied", [visited({ modality: "PLANNED" }), visited(no)], []],
  ["imagined and denied", [visited({ modality: "HYPOTHETICAL" }), visited(no)], []],
  ["denied twice", [visited(no), visited({ ...no, confidence: 0.5 })], []],
  ["of another object", [visited(), visited({ ...no, object: RURITANIA })], []],
  ["of another predicate", [visited(), { ...visited(no), predicate: "LIVES_IN" }], []],
  ["the other way round", [visited(), { ...visited(no), subject: PORT, object: ADA }], []],
  [
    "of one with itself",
    [
      { ...visited(), object: ADA },
      { ...visited(no), object: ADA },
    ],
    [],
  ],
  ["born in two places", [bornIn(PORT), bornIn(ELBONIA)], ["EXCLUSION"]],
  [
    "born in two places at two times",
    [bornIn(PORT, { date: YEAR }), bornIn(ELBONIA, { date: pointInTime("1970", "YEAR") })],
    ["EXCLUSION"],
  ],
  ["born in one place, and not in another", [bornIn(PORT), bornIn(ELBONIA, no)], []],
  ["born in a city and its country", [bornIn(PORT), bornIn(RURITANIA), liesIn(PORT, RURITANIA)], []],
  ["born in a country and its city", [bornIn(RURITANIA), bornIn(PORT), liesIn(PORT, RURITANIA, "PART_OF")], []],
  [
    "born in a city and the country of its region",
    [bornIn(PORT), bornIn(RURITANIA), liesIn(PORT, REGION), liesIn(REGION, RURITANIA, "PART_OF")],
    [],
  ],
  [
    "born in two cities of one country",
    [bornIn(PORT), bornIn(ELBONIA), liesIn(PORT, RURITANIA), liesIn(ELBONIA, RURITANIA)],
    ["EXCLUSION"],
  ],
  [
    "a city that is denied to lie there",
    [bornIn(PORT), bornIn(RURITANIA), { ...liesIn(PORT, RURITANIA), ...no }],
    ["EXCLUSION"],
  ],
  ["visited two places", [visited(), visited({ object: ELBONIA })], []],
  ["born on two days", [bornOn(pointInTime("1962-10-16")), bornOn(pointInTime("1962-10-17"))], ["EXCLUSION"]],
  ["born on a day and in its year", [bornOn(pointInTime("1962-10-16")), bornOn(YEAR)], []],
  ["born in a year and in another decade", [bornOn(YEAR), bornOn(pointInTime("195X", "DECADE"))], ["EXCLUSION"]],
  ["born on a day and on one that nobody says", [bornOn(pointInTime("1962-10-16")), bornOn(null)], []],
  ["born on a day of a year that is denied", [bornOn(pointInTime("1962-10-16")), bornOn(YEAR, no)], ["NEGATION"]],
  ["born in a decade of which a year is denied", [bornOn(pointInTime("196X", "DECADE")), bornOn(YEAR, no)], []],
];

/** The documents of all cases, each with people and places of its own. */
function documentsOfCases(): Contribution[] {
  return CASES.flatMap(([, said], number) => {
    const named = NAMED.map((entity) => ({ ...entity, name: `${entity.name} ${number}` }));
    return said.map((one, index) => contributionOf({ id: `case-${number}-${index}`, named, said: [one] }));
  });
}

/** What both stores promise about claims that cannot both hold. */
export function describeContradictionContract({ engine, fresh }: StoreHarness): void {
  describe(`${engine}: contradictions`, () => {
    test("are claims of which one says what the other denies, or of two values where there is only one", async () => {
      const store = await (await fresh()).open();
      await Promise.all(documentsOfCases().map((contribution) => store.put(contribution)));
      const found = await store.contradictionsOfEntities(
        CASES.map((_, number) => id(`person/ada-low-${number}`)),
        {},
        PAGE,
      );
      for (const [number, [name, , expected]] of CASES.entries()) {
        const items = (found[number]?.items ?? []).map(({ item }) => item);
        expect(
          items.map(({ kind }) => kind),
          name,
        ).toEqual(expected);
        for (const { kind, left, right } of items) {
          const modalities = (await store.findClaims([left, right])).map((claim) => claim?.modality);
          expect(modalities.indexOf("NEGATED"), name).toBe(kind === "NEGATION" ? 1 : -1);
        }
      }
      const other = await (await fresh()).open();
      await Promise.all(
        documentsOfCases()
          .reverse()
          .map((contribution) => other.put(contribution)),
      );
      expect(await listOf(other)).toEqual(await listOf(store));
    });

    const many = [
      told("a", visited({ confidence: 0.9 }), bornIn(PORT, { confidence: 0.7 }), bornOn(YEAR)),
      told("b", visited({ ...no, confidence: 0.6 }), bornIn(ELBONIA, { confidence: 0.95 })),
      told("c", visited({ ...no, confidence: 0.8 }), bornOn(pointInTime("1970", "YEAR"), { confidence: 0.65 })),
      told("d", { subject: RURITANIA, predicate: "MEMBER_OF", object: ELBONIA }),
      told("e", { subject: RURITANIA, predicate: "MEMBER_OF", object: ELBONIA, confidence: 0.5, ...no }),
    ];

    test("come the surest first, page by page, each once, and are counted", async () => {
      const store = await (await fresh()).open();
      for (const contribution of many) await store.put(contribution);
      const { items, total } = await store.listContradictions({}, { ...PAGE, count: true });
      expect(items.map(({ item, position }) => [position[0], item.kind, item.predicate, item.subject])).toEqual([
        [0.8, "NEGATION", "VISITED", "person/ada-low"],
        [0.7, "EXCLUSION", "BORN_IN", "person/ada-low"],
        [0.65, "EXCLUSION", "BORN_ON", "person/ada-low"],
        [0.6, "NEGATION", "VISITED", "person/ada-low"],
        [0.5, "NEGATION", "MEMBER_OF", "place/ruritania"],
      ]);
      expect(total).toEqual({ value: 5, capped: false });
      expect((await store.listContradictions({}, PAGE)).total).toBeNull();
      expect(await readAll((page) => store.listContradictions({}, page), 2)).toEqual(items.map(({ item }) => item));
      const claims = await store.findClaims(items.flatMap(({ item }) => [item.left, item.right]));
      expect(claims).not.toContain(null);
    });

    test("pass filters by kind, predicate, sureness and entity", async () => {
      const store = await (await fresh()).open();
      for (const contribution of many) await store.put(contribution);
      const predicatesOf = async (filter: ContradictionFilter) =>
        (await listOf(store, filter)).map(({ predicate }) => predicate);
      expect(await predicatesOf({ kinds: ["EXCLUSION"] })).toEqual(["BORN_IN", "BORN_ON"]);
      expect(await predicatesOf({ kinds: [] })).toEqual([]);
      expect(await predicatesOf({ predicates: ["MEMBER_OF", "BORN_IN"] })).toEqual(["BORN_IN", "MEMBER_OF"]);
      expect(await predicatesOf({ predicates: ["'; DROP TABLE claim; --", "`]-() DETACH DELETE e //"] })).toEqual([]);
      expect(await predicatesOf({ minConfidence: 0.7 })).toEqual(["VISITED", "BORN_IN"]);
      const asked = ["person/ada-low", "place/nowhere", "place/elbonia", "place/port-albion", "place/coast-region"].map(
        id,
      );
      const pages = await store.contradictionsOfEntities(asked, {}, { ...PAGE, count: true });
      expect(pages.map(({ items }) => items.map(({ item }) => item.predicate))).toEqual([
        ["VISITED", "BORN_IN", "BORN_ON", "VISITED"],
        [],
        ["BORN_IN", "MEMBER_OF"],
        ["VISITED", "BORN_IN", "VISITED"],
        [],
      ]);
      expect(pages.map(({ total }) => total?.value)).toEqual([4, 0, 2, 3, 0]);
      const [none] = await store.contradictionsOfEntities(
        [id("person/ada-low")],
        { kinds: [] },
        { ...PAGE, count: true },
      );
      expect(none).toEqual({ items: [], hasNextPage: false, total: { value: 0, capped: false } });
    });

    test("go with either document, and both claims are kept while they stand", async () => {
      const store = await (await fresh()).open();
      for (const contribution of many) await store.put(contribution);
      expect((await store.stats()).claims).toBe(9);
      await store.delete(told("c").document.id);
      await store.put(told("b", visited()));
      expect((await listOf(store)).map(({ predicate }) => predicate)).toEqual(["MEMBER_OF"]);
    });

    test("come and go with a judgement that makes two objects one", async () => {
      const store = await (await fresh()).open();
      await store.put(told("a", bornIn(PORT), visited()));
      await store.put(told("b", bornIn(ELBONIA), visited({ ...no, object: ELBONIA })));
      const before = await exportOf(store);
      expect((await listOf(store)).map(({ kind }) => kind)).toEqual(["EXCLUSION"]);
      const [receipt] = await store.judge([
        {
          verdict: "SAME",
          left: id("place/port-albion"),
          right: id("place/elbonia"),
          reasons: ["told"],
          decidedBy: "ada",
        },
      ]);
      expect((await listOf(store)).map(({ kind }) => kind)).toEqual(["NEGATION"]);
      await store.undoJudgements([receipt?.id ?? ""]);
      expect((await listOf(store)).map(({ kind }) => kind)).toEqual(["EXCLUSION"]);
      expect(await exportOf(store)).toBe(before);
    });
  });
}
