import { describe, expect, it } from "vitest";
import type { Claim, EventRow } from "../../src/model/claim.ts";
import { claimsOfEvents } from "../../src/model/event-claims.ts";
import type { Mention } from "../../src/model/mention.ts";

const clusters = [0.9, 0.8, 0.95].map((confidence) => ({ mentions: [{ confidence } as Mention] }));
const [SUMMIT, OSLO, NORWAY] = [0, 1, 2];

const row: EventRow = {
  event: SUMMIT,
  subtype: "SUMMIT",
  modality: "PLANNED",
  date: null,
  places: [OSLO],
  participants: [{ cluster: NORWAY, role: "host" }],
  evidence: [{ start: 4, end: 40 }],
};

const said: Claim = {
  subject: SUMMIT,
  predicate: "OCCURRED_IN",
  object: OSLO,
  modality: "ASSERTED",
  attributedTo: null,
  date: null,
  qualifiers: {},
  confidence: 0.7,
  evidence: [{ start: 0, end: 9 }],
  rule: "held-in",
  origin: "TEXT",
};

describe("claimsOfEvents", () => {
  it("makes a claim of each place and participant, with the row's modality and evidence", () => {
    const shared = {
      modality: "PLANNED",
      evidence: row.evidence,
      origin: "EVENT_ROW",
      rule: "event-row",
      attributedTo: null,
    };
    expect(claimsOfEvents([row], clusters, [])).toMatchObject([
      { ...shared, subject: SUMMIT, predicate: "OCCURRED_IN", object: OSLO, qualifiers: {}, confidence: 0.8 },
      {
        ...shared,
        subject: NORWAY,
        predicate: "PARTICIPATED_IN",
        object: SUMMIT,
        qualifiers: { role: "host" },
        confidence: 0.9,
      },
    ]);
  });

  it("leaves out what the text says in words", () => {
    expect(claimsOfEvents([row], clusters, [said]).map(({ predicate }) => predicate)).toEqual(["PARTICIPATED_IN"]);
  });

  it("says nothing for a row without evidence, nor of an event in itself", () => {
    expect(claimsOfEvents([{ ...row, evidence: [] }], clusters, [])).toEqual([]);
    expect(claimsOfEvents([{ ...row, places: [SUMMIT], participants: [] }], clusters, [])).toEqual([]);
  });
});
