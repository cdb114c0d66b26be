import type { Judgement } from "../../../model/judgement.ts";
import { sortSide } from "../../fold/check-judgement.ts";
import type { Page, PageRequest } from "../../port.ts";
import type { Connection } from "./connection.ts";
import { readPage } from "./read-pages.ts";

type JudgementItem = Omit<Judgement, "left" | "right"> & { readonly left: string; readonly right: string };

export function listJudgements(connection: Connection, page: PageRequest): Promise<Page<Judgement>> {
  const query = {
    match: "MATCH (j:Judgement)",
    order: [{ by: "j.id" }],
    item: "j {.id, .verdict, .left, .right, .score, .reasons, .decidedBy}",
    toItem: ({ left, right, ...item }: JudgementItem): Judgement => ({
      ...item,
      left: sortSide(JSON.parse(left)),
      right: sortSide(JSON.parse(right)),
    }),
  };
  return readPage(connection, query, page);
}
