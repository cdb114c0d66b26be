import type { Token } from "../model/token.ts";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Before a city that is only a place. */
const LOCAL = set(
  "in at near around outside inside from through across over throughout into toward towards reach reached visit visited left leaving central downtown including of between north south east west",
);
/** Before a government that is addressed. */
const ADDRESSED = set("to with by against between that");
/** Before a government that answers for something. */
const JUDGED = set(
  "blamed blames accused accuses urged urges criticised criticized condemned condemns denounced denounces threatened threatens thanked thanks pressed asked reassured provoked angered irked infuriated sent handed promised",
);
/** Verbs of sending, saying, and asking, after which "to X" addresses a government, and of what governments do ("backed by X"). */
const SENDING = set(
  "sent convey conveyed warned told signalled signaled message messages proposals agreements proposal letter note demands offer appeal response guarantees talks negotiations relations ties dialogue concessions warning appealed sanctions embargo supported backed armed funded financed rejected vetoed blocked condemned criticised criticized accused brokered",
);
/** What a government has and a city has not. */
const STATE_NOUNS = set(
  "concerns demands position policy stance government proposal proposals allies ally decision refusal interests rhetoric ambassador envoy security warning response offer intentions leaders troops forces " +
    "military foreign hardball relations sanctions support intervention invasion doctrine plans goals influence role failure willingness insistence",
);
const ACTS = set(
  "said says regarded regards sent sends wants wanted warned warns denied denies accused accuses agreed agrees rejected rejects insisted insists demanded demands proposed hoped hopes feared fears refused refuses " +
    "announced has had would will could might may must did does is was supported supports backed opposes opposed considers considered believes believed imposed recognised recognized argues argued offered",
);

/** Whether a capital's name stands for the government there rather than for the city, by the words around it. */
export function isMetonym(span: { readonly from: number; readonly to: number }, tokens: readonly Token[]): boolean {
  const norm = (at: number): string => (tokens[at]?.text ?? "").toLowerCase().replace(/[’]/g, "'");
  const before = norm(span.from - 1);
  if (LOCAL.has(before)) return false;
  const last = norm(span.to - 1);
  const isPossessive = last.endsWith("'s") || norm(span.to) === "'s";
  const next = last.endsWith("'s") ? span.to : isPossessive ? span.to + 1 : span.to;
  if (isPossessive) return STATE_NOUNS.has(norm(next)) || STATE_NOUNS.has(norm(next + 1));
  if (JUDGED.has(before) || (before === "that" && ACTS.has(norm(next)))) return true;
  if (ADDRESSED.has(before)) {
    const around = [2, 3, 4, 5, 6].map((back) => norm(span.from - back));
    return around.some((word) => SENDING.has(word));
  }
  if (norm(span.to) === "," || norm(span.to) === "and" || before === "and")
    return ACTS.has(norm(span.to)) || ACTS.has(norm(span.to + 2));
  return ACTS.has(norm(next)) || (tokens[next]?.tags.includes("PastTense") ?? false);
}
