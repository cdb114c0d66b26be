import { describe, expect, test } from "vitest";
import type { StoreOptions } from "../../src/graph/open-store.ts";
import type { JudgementRequest, Store } from "../../src/graph/port.ts";
import type { Contribution } from "../../src/model/contribution.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { Verdict } from "../../src/model/judgement.ts";
import { answersOf, exportOf, readAll } from "./answers-of.ts";
import { contributionOf, type Named, pointInTime, randomContribution, type Said } from "./random-contributions.ts";

export interface StoreHarness {
  readonly engine: string;
  /** An empty database, the former one being gone; every handle that is opened on it is closed after the test. */
  fresh(): Promise<Database>;
}

export interface Database {
  open(options?: Partial<StoreOptions>): Promise<Store>;
}

const PAGE = { first: 100, after: null };
const id = (text: string): EntityId => text as EntityId;
const person = (name: string, evidence: Named["evidence"] = {}): Named => ({ kind: "PERSON", name, evidence });
const place = (name: string, rest: Partial<Named> = {}): Named => ({ kind: "PLACE", name, ...rest });

/** A politician and an athlete of one name, and one who could be either. */
const POLITICIAN = person("John Smith", { country: "GB", offices: ["POLITICS"] });
const ATHLETE = person("John Smith", { country: "CA", offices: ["SPORT"] });
const EITHER = person("John Smith");

async function putAll(store: Store, contributions: readonly Contribution[]): Promise<void> {
  for (const contribution of contributions) await store.put(contribution);
}

async function exportAfter(database: Database, contributions: readonly Contribution[]): Promise<string> {
  const store = await database.open();
  await putAll(store, contributions);
  return exportOf(store);
}

function judgement(verdict: Verdict, left: string, right: string): JudgementRequest {
  return { verdict, left: id(left), right: id(right), reasons: ["checked by hand"], decidedBy: "ada" };
}

/** What both stores promise; one function, run on each. */
export function describeStoreContract({ engine, fresh }: StoreHarness): void {
  describe(`${engine}: documents`, () => {
    test("a put creates, the same again changes nothing, another revision replaces, a delete takes it away", async () => {
      const store = await (await fresh()).open();
      const empty = await exportOf(store);
      const first = randomContribution("a", 1);
      const second = randomContribution("a", 2);
      expect(await store.put(first)).toEqual({ document: first.document.id, outcome: "CREATED" });
      const { version } = await store.stats();
      expect((await store.put(first)).outcome).toBe("UNCHANGED");
      expect((await store.stats()).version).toBe(version);
      expect((await store.put(second, { replaces: first.revision })).outcome).toBe("REPLACED");
      expect((await store.stats()).version).not.toBe(version);
      expect(await store.findRevisions([first.document.id])).toEqual([second.revision]);
      expect(await store.delete(first.document.id)).toBe(true);
      expect(await store.delete(first.document.id)).toBe(false);
      expect(await exportOf(store)).toBe(empty);
    });

    test("a put that was made for another revision is refused and changes nothing", async () => {
      const store = await (await fresh()).open();
      await store.put(randomContribution("a", 1));
      const before = await exportOf(store);
      for (const replaces of [null, "0".repeat(32)]) {
        await expect(store.put(randomContribution("a", 2), { replaces })).rejects.toMatchObject({
          code: "STALE_REVISION",
        });
      }
      expect(await exportOf(store)).toBe(before);
    });

    test("every order of the same documents, each put twice, leaves byte-identical exports", async () => {
      const contributions = Array.from({ length: 12 }, (_, index) => randomContribution(`doc-${index}`, 40 + index));
      const turned = [...contributions].reverse();
      const shuffled = contributions.map((_, index) => contributions[(index * 7 + 3) % 12] as Contribution);
      const first = await exportAfter(await fresh(), contributions);
      expect(first.split("\n").length).toBeGreaterThan(60);
      expect(await exportAfter(await fresh(), [...turned, ...turned])).toBe(first);
      expect(await exportAfter(await fresh(), shuffled)).toBe(first);
    });

    test("replacing and deleting leave what putting the rest alone would", async () => {
      const kept = Array.from({ length: 8 }, (_, index) => randomContribution(`doc-${index}`, 60 + index));
      const reference = await exportAfter(await fresh(), kept);
      const store = await (await fresh()).open();
      await putAll(
        store,
        Array.from({ length: 12 }, (_, index) => randomContribution(`doc-${index}`, 90 + index)),
      );
      await putAll(store, kept);
      for (let index = 8; index < 12; index++) await store.delete(randomContribution(`doc-${index}`, 1).document.id);
      expect(await exportOf(store)).toBe(reference);
    });

    test("four writers at once with overlapping documents leave the graph that one would", async () => {
      const contributions = Array.from({ length: 16 }, (_, index) => randomContribution(`doc-${index}`, 120 + index));
      const reference = await exportAfter(await fresh(), contributions);
      const database = await fresh();
      const writers = await Promise.all([1, 2, 3, 4].map(() => database.open()));
      await Promise.all(
        writers.map(async (writer, lane) => {
          const own = contributions.filter((_, index) => index % 4 === lane || index % 4 === (lane + 1) % 4);
          await Promise.all(own.map((contribution) => writer.put(contribution)));
        }),
      );
      for (const writer of writers) expect(await exportOf(writer)).toBe(reference);
    });

    test("what one handle has put, another reads, and so does one that is opened later", async () => {
      const database = await fresh();
      const [writer, reader] = [await database.open(), await database.open({ readOnly: true })];
      const contribution = randomContribution("a", 5);
      await writer.put(contribution);
      expect(await reader.findRevisions([contribution.document.id])).toEqual([contribution.revision]);
      await expect(reader.put(contribution)).rejects.toMatchObject({ code: "UNWRITABLE" });
      await expect(reader.delete(contribution.document.id)).rejects.toMatchObject({ code: "UNWRITABLE" });
      const before = await exportOf(writer);
      await writer.close();
      expect(await exportOf(await database.open())).toBe(before);
    });

    test("a call that is aborted or out of time says so", async () => {
      const store = await (await fresh()).open();
      const contribution = randomContribution("a", 1);
      const signal = AbortSignal.abort();
      await expect(store.put(contribution, { signal })).rejects.toMatchObject({ code: "ABORTED" });
      await expect(store.adjacent([id("person/a")], {}, 5, { signal })).rejects.toMatchObject({ code: "ABORTED" });
      await expect(store.neighbors([id("person/a")], {}, PAGE, { signal })).rejects.toMatchObject({ code: "ABORTED" });
      await expect(store.edgesAmong([id("person/a")], {}, 5, { signal })).rejects.toMatchObject({ code: "ABORTED" });
      expect(await store.findRevisions([contribution.document.id])).toEqual([null]);
    });

    test("it is ready, and its schema is the one wanted", async () => {
      const { schemaVersion, wanted } = await (await (await fresh()).open()).ready();
      expect(schemaVersion).toBe(wanted);
    });
  });

  describe(`${engine}: names`, () => {
    const hostile = [
      `O'Neil "& Sons" {x} \`y\` '; DROP TABLE entity; --`,
      "Robert'); MATCH (n) DETACH DELETE n //",
      "$name {id: 1} %s \\",
      "line\nbreak\u0000nul".replace("\u0000", ""),
      "مشروع السلام 😀",
      "𠮷野家の𠮷田",
      "𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪",
    ];

    test("are stored and found as written, whatever is in them", async () => {
      const store = await (await fresh()).open();
      await store.put(contributionOf({ id: "a", named: hostile.map((name): Named => ({ kind: "OTHER", name })) }));
      for (const name of hostile) {
        const { items } = await store.search(name, null, PAGE);
        expect(items.map(({ item }) => [item.match, item.entity.name, item.matched])).toEqual([["EXACT", name, name]]);
        expect((await store.findEntities([items[0]?.item.entity.id ?? id("")]))[0]?.name).toBe(name);
      }
    });

    test("are found exactly, by alias, by beginning, by words, and misspelt, in that order", async () => {
      const store = await (await fresh()).open();
      const named: Named[] = [
        { kind: "ORGANIZATION", name: "Harbour Council" },
        { kind: "ORGANIZATION", name: "Pilots of the Port", aliases: ["Harbour Council"] },
        { kind: "ORGANIZATION", name: "Harbour Council of Rotterdam" },
        { kind: "ORGANIZATION", name: "Council of the Harbour" },
        { kind: "ORGANIZATION", name: "Harbor Council" },
        { kind: "ORGANIZATION", name: "Harbour Office" },
      ];
      await store.put(contributionOf({ id: "a", named }));
      const { items, total } = await store.search("harbour council", null, { ...PAGE, count: true });
      expect(items.map(({ item }) => [item.match, item.entity.name])).toEqual([
        ["EXACT", "Harbour Council"],
        ["ALIAS", "Pilots of the Port"],
        ["PREFIX", "Harbour Council of Rotterdam"],
        ["FULL_TEXT", "Council of the Harbour"],
        ["TYPO", "Harbor Council"],
      ]);
      expect(total).toEqual({ value: 5, capped: false });
      const paged = await readAll((page) => store.search("harbour council", ["ORGANIZATION"], page), 2);
      expect(paged).toEqual(items.map(({ item }) => item));
      expect((await store.search("harbour council", ["PERSON"], PAGE)).items).toEqual([]);
    });

    test("are found misspelt in letters beyond the basic plane too", async () => {
      const store = await (await fresh()).open();
      await store.put(contributionOf({ id: "a", named: [{ kind: "ORGANIZATION", name: "𠮷野家東京" }] }));
      for (const misspelt of ["𠮷野東京", "𠮷野家家東京", "𠮷野屋東京", "野𠮷家東京"]) {
        const { items } = await store.search(misspelt, null, PAGE);
        expect(items.map(({ item }) => [item.match, item.matched])).toEqual([["TYPO", "𠮷野家東京"]]);
      }
      expect((await store.search("𠮷田屋東京", null, PAGE)).items).toEqual([]);
    });

    test("of any length are stored and found, and looked for in bounded time and memory", async () => {
      const store = await (await fresh()).open();
      const long = "x".repeat(100_000);
      await store.put(contributionOf({ id: "a", named: [{ kind: "OTHER", name: long }] }));
      const matches = async (text: string) =>
        (await store.search(text, null, PAGE)).items.map(({ item }) => item.match);
      expect(await matches(long)).toEqual(["EXACT"]);
      expect(await matches("x".repeat(99_999))).toEqual(["PREFIX"]);
      expect(await matches(`${long}y`)).toEqual([]);
      const { items } = await store.listDocuments({ orderBy: "TITLE", text: long }, PAGE);
      expect(items).toHaveLength(1);
    });

    test("of many words are found, and so are texts by more words than an index takes in one question", async () => {
      const store = await (await fresh()).open();
      const words = Array.from({ length: 2_500 }, (_, index) => `word${index}`);
      const [name, turned] = [words.join(" "), [...words].reverse().join(" ")];
      await store.put(contributionOf({ id: "a", named: [{ kind: "OTHER", name }] }));
      const search = async (text: string) => (await store.search(text, null, PAGE)).items.map(({ item }) => item.match);
      expect(await search(name)).toEqual(["EXACT"]);
      expect(await search(turned)).toEqual(["FULL_TEXT"]);
      expect(await search(`${turned} nowhere`)).toEqual([]);
      const list = async (text: string) =>
        (await store.listDocuments({ orderBy: "TITLE", text }, PAGE)).items.map((document) => document.item.givenId);
      expect(await list(turned)).toEqual(["a"]);
      expect(await list(`${turned} nowhere`)).toEqual([]);
    });

    test("that most documents use are shown, then the least by code point", async () => {
      const store = await (await fresh()).open();
      const named = (name: string): Named => ({ kind: "PLACE", name, key: "kyiv" });
      await putAll(
        store,
        ["Kiev", "Kyiv", "Kyiv", "Kijów", "Kiev"].map((name, index) =>
          contributionOf({ id: `${index}`, named: [named(name)] }),
        ),
      );
      expect(await store.findEntities([id("place/kyiv")])).toMatchObject([
        { name: "Kiev", aliases: ["Kyiv", "Kijów"], documents: 5 },
      ]);
      await store.delete(contributionOf({ id: "0", named: [named("Kiev")] }).document.id);
      expect(await store.findEntities([id("place/kyiv")])).toMatchObject([
        { name: "Kyiv", aliases: ["Kiev", "Kijów"], documents: 4 },
      ]);
    });
  });

  describe(`${engine}: identity`, () => {
    const namesakes = [POLITICIAN, ATHLETE, EITHER].map((one, index) =>
      contributionOf({ id: `smith-${index}`, named: [one] }),
    );

    test("namesakes are kept apart whatever comes first, and one that fits both joins neither", async () => {
      const first = await exportAfter(await fresh(), namesakes);
      expect(await exportAfter(await fresh(), [...namesakes].reverse())).toBe(first);
      const store = await (await fresh()).open();
      await store.put(namesakes[2] as Contribution);
      expect(await store.findEntities([id("person/john-smith")])).toMatchObject([{ documents: 1 }]);
      await putAll(store, namesakes);
      expect((await store.stats()).entities).toBe(3);
      const { items } = await store.listReviews(PAGE);
      expect(items).toHaveLength(1);
      expect(items[0]?.item.reasons.length).toBeGreaterThan(0);
    });

    test("every ~ address resolves to who holds it, an unknown one gives the namesakes", async () => {
      const store = await (await fresh()).open();
      await putAll(store, namesakes.slice(0, 2));
      const ids = (await readAll((page) => store.listEntities({ orderBy: "NAME" }, page))).map((entity) => entity.id);
      expect(ids.every((each) => each.startsWith("person/john-smith~"))).toBe(true);
      expect(await store.findEntities([id("person/john-smith")])).toEqual([null]);
      const [sakes] = await store.findNamesakes([id("person/john-smith")]);
      expect(sakes?.map((entity) => entity.id)).toEqual([...ids].sort());
      await store.judge([judgement("SAME", ids[0] ?? "", ids[1] ?? "")]);
      const [left, right] = await store.findEntities([ids[0] ?? id(""), ids[1] ?? id("")]);
      expect(left).toEqual(right);
      expect(left).toMatchObject({ documents: 2 });
    });

    test("SAME unites, edges and mentions move along, and taking it back undoes it byte for byte", async () => {
      const store = await (await fresh()).open();
      const met: Said = { subject: 0, predicate: "MET_WITH", object: 1 };
      await putAll(store, [
        contributionOf({ id: "a", named: [place("Peking"), person("Ada Low")], said: [met] }),
        contributionOf({ id: "b", named: [place("Beijing"), person("Ada Low")], said: [met] }),
      ]);
      const before = await exportOf(store);
      const [receipt] = await store.judge([judgement("SAME", "place/peking", "place/beijing")]);
      expect(await store.findEntities([id("place/peking")])).toMatchObject([
        { id: "place/beijing", documents: 2, degree: 1 },
      ]);
      const [page] = await store.neighbors([id("person/ada-low")], {}, PAGE);
      expect(page?.items.map(({ item }) => [item.entity.id, item.edge.documents])).toEqual([["place/beijing", 2]]);
      expect((await store.stats()).judgements).toBe(1);
      expect(await store.undoJudgements([receipt?.id ?? "", "judgement/none"])).toEqual([true, false]);
      expect(await exportOf(store)).toBe(before);
    });

    test("DIFFERENT splits what the rule holds together, and taking it back unites it", async () => {
      const store = await (await fresh()).open();
      const given = (index: number, evidence: Named["evidence"]): Contribution =>
        contributionOf({ id: `${index}`, named: [person("Ada Low", evidence)] });
      await putAll(store, [given(0, { country: "GB" }), given(1, { offices: ["SPORT"] })]);
      const before = await exportOf(store);
      const profiles = (await readAll((page) => store.listEntities({ orderBy: "NAME" }, page))).map(
        (entity) => entity.id,
      );
      expect(profiles).toEqual(["person/ada-low"]);
      const addresses = [given(0, { country: "GB" }), given(1, { offices: ["SPORT"] })].map(
        ({ clusters }) => `person/ada-low~${clusters[0]?.profile.id.slice(0, 8)}`,
      );
      const [receipt] = await store.judge([judgement("DIFFERENT", addresses[0] ?? "", addresses[1] ?? "")]);
      expect((await store.stats()).entities).toBe(2);
      expect((await store.findEntities(addresses.map(id))).map((entity) => entity?.id)).toEqual(addresses);
      await store.undoJudgements([receipt?.id ?? ""]);
      expect(await exportOf(store)).toBe(before);
    });

    test("a judgement that contradicts one that stands is refused, with all that came in its call", async () => {
      const store = await (await fresh()).open();
      await store.put(contributionOf({ id: "a", named: [place("Peking"), place("Beijing"), place("Rome")] }));
      await store.judge([judgement("DIFFERENT", "place/peking", "place/beijing")]);
      const before = await exportOf(store);
      const call = [
        judgement("SAME", "place/rome", "place/peking"),
        judgement("SAME", "place/peking", "place/beijing"),
      ];
      await expect(store.judge(call)).rejects.toMatchObject({ code: "CONTRADICTION" });
      await expect(store.judge([judgement("SAME", "place/nowhere", "place/rome")])).rejects.toMatchObject({
        code: "ENTITY_NOT_FOUND",
      });
      await expect(store.judge([judgement("SAME", "place/rome", "place/rome")])).rejects.toMatchObject({
        code: "BAD_ARGUMENT",
      });
      expect(await exportOf(store)).toBe(before);
    });

    test("a judgement follows its clusters when extraction sees them differently", async () => {
      const store = await (await fresh()).open();
      const told = (evidence: Named["evidence"]): Contribution =>
        contributionOf({ id: "a", named: [person("Ada Low", evidence), person("A. Low")] });
      await store.put(told({}));
      await store.judge([judgement("SAME", "person/ada-low", "person/a-low")]);
      await store.put(told({ country: "GB", offices: ["POLITICS"] }));
      expect((await store.stats()).entities).toBe(1);
      await store.delete(told({}).document.id);
      expect((await store.stats()).entities).toBe(0);
      await store.put(told({}));
      expect((await store.stats()).entities).toBe(1);
    });

    test("what SAME united is named anew when the last document of one side goes, though it came after the judgement", async () => {
      const store = await (await fresh()).open();
      const told = (name: string, number: number): Contribution =>
        contributionOf({ id: `${name} ${number}`, named: [place(name)] });
      await putAll(store, [told("Peking", 1), told("Beijing", 1)]);
      await store.judge([judgement("SAME", "place/peking", "place/beijing")]);
      await store.put(told("Beijing", 2));
      await store.delete(told("Beijing", 1).document.id);
      expect(await store.findEntities([id("place/peking")])).toMatchObject([{ id: "place/beijing", documents: 2 }]);
      await store.delete(told("Beijing", 2).document.id);
      expect(await store.findEntities([id("place/peking"), id("place/beijing")])).toMatchObject([
        { id: "place/peking", name: "Peking", documents: 1 },
        null,
      ]);
    });
  });

  describe(`${engine}: claims, edges and filters`, () => {
    const named = [person("Ada Low"), place("Rome"), place("Oslo"), { kind: "EVENT", name: "Rome Summit" } as Named];
    const said: Said[] = [
      { subject: 0, predicate: "LOCATED_IN", object: 1, confidence: 0.9, date: pointInTime("1962", "YEAR") },
      {
        subject: 0,
        predicate: "LOCATED_IN",
        object: 1,
        modality: "HYPOTHETICAL",
        confidence: 0.5,
        date: pointInTime("2022-01-17"),
      },
      { subject: 0, predicate: "LOCATED_IN", object: 2, modality: "NEGATED" },
      { subject: 3, predicate: "LOCATED_IN", object: 1, confidence: 0.6 },
      {
        subject: 2,
        predicate: "MET_WITH",
        object: 1,
        modality: "PLANNED",
        qualifiers: { place: { cluster: 1 }, role: "guest" },
        attributedTo: 0,
      },
    ];
    const rome = id("place/rome");

    async function neighborsOf(store: Store, filter: Parameters<Store["neighbors"]>[1]): Promise<readonly string[]> {
      const [page] = await store.neighbors([rome], filter, PAGE);
      return (page?.items ?? [])
        .map(({ item }) => `${item.direction} ${item.edge.predicate} ${item.entity.id} ${item.edge.claims}`)
        .sort();
    }

    test("an edge passes when one single claim passes all of a filter", async () => {
      const store = await (await fresh()).open();
      await store.put(contributionOf({ id: "a", named, said }));
      const ada = "IN LOCATED_IN person/ada-low 1";
      const summit = "IN LOCATED_IN event/rome-summit 1";
      const met = "IN MET_WITH place/oslo 1";
      expect(await neighborsOf(store, {})).toEqual([summit, ada, met]);
      expect(await neighborsOf(store, { kinds: ["PERSON"] })).toEqual([ada]);
      expect(await neighborsOf(store, { predicates: ["MET_WITH"] })).toEqual([met]);
      for (const hostile of ["", "MENTIONS", "A`]-() DETACH DELETE e //", "A\\u0060]-() DETACH DELETE e //"])
        expect(await neighborsOf(store, { predicates: [hostile, "MET_WITH"] })).toEqual([met]);
      expect(await neighborsOf(store, { direction: "OUT" })).toEqual([]);
      expect(await neighborsOf(store, { minConfidence: 0.7 })).toEqual([ada, met]);
      expect(await neighborsOf(store, { modalities: ["HYPOTHETICAL"] })).toEqual([ada]);
      expect(await neighborsOf(store, { from: 19_000, to: 19_100 })).toEqual([]);
      expect(await neighborsOf(store, { from: 19_000, modalities: ["HYPOTHETICAL", "ASSERTED"] })).toEqual([ada]);
      expect(await neighborsOf(store, { from: 19_000, modalities: ["HYPOTHETICAL"], minConfidence: 0.7 })).toEqual([]);
      expect(await neighborsOf(store, { to: 0, includeUndated: true })).toEqual([summit, ada, met]);
    });

    test("claims come with their ends, qualifiers and speakers as entities, and with their words", async () => {
      const store = await (await fresh()).open();
      const contribution = contributionOf({ id: "a", named, said });
      await store.put(contribution);
      const [page] = await store.claimsOfEntities([id("place/oslo")], { modalities: ["PLANNED"] }, PAGE);
      expect(page?.items.map(({ item }) => item)).toMatchObject([
        {
          subject: "place/oslo",
          object: "place/rome",
          attributedTo: "person/ada-low",
          qualifiers: { place: { entity: "place/rome" }, role: { text: "guest" } },
        },
      ]);
      const evidence = page?.items[0]?.item.evidence[0] ?? { start: 0, end: 0 };
      const document = contribution.document.id;
      expect(
        await store.quote([
          { document, span: evidence },
          { document, span: { start: 0, end: 1e6 } },
        ]),
      ).toEqual([contribution.document.raw.slice(evidence.start, evidence.end), null]);
    });

    test("pages cover everything once, and their totals are counted only when asked for", async () => {
      const store = await (await fresh()).open();
      await putAll(
        store,
        Array.from({ length: 10 }, (_, index) => randomContribution(`doc-${index}`, 200 + index)),
      );
      const whole = await store.listClaims({ first: 1_000, after: null, count: true });
      expect(whole.total).toEqual({ value: whole.items.length, capped: false });
      expect((await store.listClaims(PAGE)).total).toBeNull();
      expect(await readAll((page) => store.listClaims(page), 3)).toEqual(whole.items.map(({ item }) => item));
      expect((await store.listClaims({ first: 0, after: null })).items).toEqual([]);
      for (const entity of (await store.listEntities({ orderBy: "DEGREE" }, { first: 4, after: null })).items) {
        const own = [entity.item.id];
        const all = (await store.neighbors(own, {}, PAGE))[0]?.items.map(({ item }) => item);
        expect(all).toHaveLength(entity.item.degree);
        expect(await readAll(async (page) => (await store.neighbors(own, {}, page))[0] as never, 1)).toEqual(all);
        const mentions = await readAll(async (page) => (await store.mentionsOfEntities(own, page))[0] as never, 2);
        expect(mentions).toHaveLength(entity.item.mentions);
      }
    });

    test("reads answer in the order asked, with null or an empty page for what is not there", async () => {
      const store = await (await fresh()).open();
      await store.put(contributionOf({ id: "a", named, said }));
      const asked = [id("place/oslo"), id("place/nowhere"), rome, id("place/oslo")];
      expect((await store.findEntities(asked)).map((entity) => entity?.id)).toEqual([
        "place/oslo",
        undefined,
        "place/rome",
        "place/oslo",
      ]);
      expect((await store.neighbors(asked, {}, PAGE)).map(({ items }) => items.length)).toEqual([1, 0, 3, 1]);
      expect((await store.adjacent(asked, {}, 2)).map(({ ids, truncated }) => [ids.length, truncated])).toEqual([
        [1, false],
        [0, false],
        [2, true],
        [1, false],
      ]);
      expect(await store.findEntities([])).toEqual([]);
    });

    test("the answers to every call do not depend on the order of writing", async () => {
      const contributions = Array.from({ length: 10 }, (_, index) =>
        randomContribution(`doc-${index % 7}`, 300 + index),
      );
      const last = contributions.filter((_, index) => index >= 3);
      const one = await (await fresh()).open();
      await putAll(one, contributions);
      const answers = await answersOf(one);
      const other = await (await fresh()).open();
      await putAll(other, [...last].reverse());
      expect(await answersOf(other)).toEqual(answers);
    });
  });
}
