import { beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/api/api-limits.ts";
import type { IngestDocuments } from "../../src/api/ingest-documents.ts";
import type { Store } from "../../src/graph/port.ts";
import { askerOf } from "./ask.ts";
import { openSampleStore } from "./sample-store.ts";

let store: Store;
beforeEach(async () => {
  store = await openSampleStore();
});

/** Takes what has a text and says of the rest why not; what main.ts supplies is tested there. */
const ingest: IngestDocuments = async (rows) =>
  rows.map(({ text, title = null }, index) => {
    const about = { origin: `api:${index}`, id: null, title, unreadLanguage: null };
    if (text.trim() !== "") return { ...about, outcome: "CREATED", error: null, found: { entities: 1, claims: 2 } };
    return {
      ...about,
      outcome: "FAILED",
      error: { code: "EMPTY_DOCUMENT", message: "The text is empty." },
      found: null,
    };
  });

describe("ingest", () => {
  const query =
    "mutation($documents: [DocumentInput!]!) { ingest(documents: $documents) { index outcome code message entityCount claimCount document { id } } }";

  it("reports on each document, good, bad and too long, in order", async () => {
    const ask = askerOf(store, { ingest, limits: { ...DEFAULT_LIMITS, documentCharacters: 20 } });
    const { data } = await ask(query, { documents: [{ text: "x".repeat(21) }, { text: "Fine." }, { text: " " }] });
    expect(data.ingest).toMatchObject([
      { index: 0, outcome: "FAILED", code: "TOO_LARGE", document: null },
      { index: 1, outcome: "CREATED", code: null, entityCount: 1, claimCount: 2 },
      { index: 2, outcome: "FAILED", code: "EMPTY_DOCUMENT", message: "The text is empty." },
    ]);
  });

  it("refuses more than it takes at once, and everything where the server takes nothing", async () => {
    const documents = Array.from({ length: 101 }, () => ({ text: "a" }));
    expect((await askerOf(store, { ingest })(query, { documents })).errors?.[0]?.message).toMatch(/at most 100/);
    expect((await askerOf(store)(query, { documents: [] })).errors?.[0]?.extensions.code).toBe("UNWRITABLE");
  });
});

it("deleteDocument takes a document away, once", async () => {
  const ask = askerOf(store);
  const { data } = await ask("{ documents(first: 1) { nodes { id } } }");
  const [{ id }] = data.documents.nodes;
  const query = `mutation { deleteDocument(id: "${id}") { id deleted } }`;
  expect((await ask(query)).data.deleteDocument).toEqual({ id, deleted: true });
  expect((await ask(query)).data.deleteDocument).toEqual({ id, deleted: false });
  expect((await ask("{ stats { documents } }")).data.stats.documents).toBe(1);
});

it("judge joins two entities, and undoJudgement parts them again", async () => {
  const ask = askerOf(store);
  const judge = (left: string, right: string, verdict: string) =>
    ask(
      `mutation { judge(left: "${left}", right: "${right}", verdict: ${verdict}, reasons: ["a test"]) { __typename ... on JudgementMade { id left { id } right { id } } ... on Contradiction { message } ... on EntityNotFound { asked } } }`,
    );
  const { data } = await judge("person/anna-brandt", "person/pavel-horak", "SAME");
  expect(data.judge.__typename).toBe("JudgementMade");
  expect(data.judge.left).toEqual(data.judge.right);
  expect((await ask("{ judgements { nodes { id verdict reasons } } }")).data.judgements.nodes).toEqual([
    { id: data.judge.id, verdict: "SAME", reasons: ["a test"] },
  ]);
  const undo = await ask(`mutation { undoJudgement(id: "${data.judge.id}") { undone } }`);
  expect(undo.data.undoJudgement).toEqual({ undone: true });
  expect((await ask("{ stats { entities } }")).data.stats.entities).toBe(7);
  expect((await judge("person/anna-brandt", "person/nobody", "SAME")).data.judge).toEqual({
    __typename: "EntityNotFound",
    asked: "person/nobody",
  });
});
