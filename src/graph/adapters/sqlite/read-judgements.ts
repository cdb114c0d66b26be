import type { ProfileId } from "../../../model/cluster.ts";
import type { DocumentId } from "../../../model/document.ts";
import type { JudgedSide, Judgement, Verdict } from "../../../model/judgement.ts";
import type { EntityKind } from "../../../model/kinds.ts";
import { sortSide } from "../../fold/check-judgement.ts";
import type { Page, PageRequest } from "../../port.ts";
import type { Connection, Row } from "./connection.ts";
import { readPage } from "./read-page.ts";

export function listJudgements(connection: Connection, page: PageRequest): Page<Judgement> {
  const toJudgement = ([judgement, verdict, score, reasons, decidedBy]: Row): Judgement => {
    const id = String(judgement);
    return {
      id,
      verdict: verdict as Verdict,
      left: readSide(connection, id, "left"),
      right: readSide(connection, id, "right"),
      score: Number(score),
      reasons: JSON.parse(String(reasons)),
      decidedBy: String(decidedBy),
    };
  };
  const columns = "j.id, j.verdict, j.score, j.reasons, j.decided_by";
  return readPage(
    connection,
    {
      columns,
      from: "judgement j",
      where: "1",
      values: [],
      order: [{ by: "j.id" }],
      toItems: (rows) => rows.map(toJudgement),
    },
    page,
  );
}

function readSide(connection: Connection, judgement: string, side: "left" | "right"): JudgedSide {
  const profiles = connection.all<[ProfileId]>("SELECT profile FROM judged_profile WHERE judgement = ? AND side = ?", [
    judgement,
    side,
  ]);
  const clusters = connection.all<[DocumentId, EntityKind, string, number]>(
    "SELECT document, kind, key, ordinal FROM judged_cluster WHERE judgement = ? AND side = ?",
    [judgement, side],
  );
  return sortSide({
    profiles: profiles.map(([profile]) => profile),
    clusters: clusters.map(([document, kind, key, ordinal]) => ({ document, kind, key, ordinal })),
  });
}
