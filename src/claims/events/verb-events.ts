import { type EventNode, hasTag, isActor, wordAt } from "./event-nodes.ts";
import { EVENT_VERBS, type EventVerb } from "./event-verbs.ts";
import { subjectOf } from "./subjects.ts";
import { readAct, readGo, readHost, readMutual, readSummon, readUndergo } from "./verb-acts.ts";
import { readAgree, readJudge, readRun, readSue, readVote } from "./verb-decisions.ts";
import type { VerbEvent, VerbReader } from "./verb-event.ts";
import { readHappen } from "./verb-happenings.ts";
import { readDeploy, readJoin, readSpeak, readTransfer, readWithdraw } from "./verb-transfers.ts";

/** The events that the verb at `at` may say, the likeliest first. */
export function verbEventsAt(nodes: readonly EventNode[], at: number): readonly VerbEvent[] {
  const node = nodes[at];
  if (node?.type !== "word") return [];
  const withParticle = EVENT_VERBS.get(`${node.norm} ${wordAt(nodes, at + 1) ?? ""}`);
  const verbs = [...(EVENT_VERBS.get(node.norm) ?? []), ...(withParticle ?? [])];
  if (verbs.length === 0 || !isVerb(nodes, at)) return [];
  const subject = subjectOf(nodes, at);
  return verbs.flatMap((verb) => readers[verb.frame](nodes, at, verb, subject) ?? []);
}

function isVerb(nodes: readonly EventNode[], at: number): boolean {
  const before = nodes[at - 1];
  if (before?.type === "word" && ["the", "a", "an", "of", "his", "her", "its", "their", "'s"].includes(before.norm))
    return false;
  // "Was free".
  if (before?.type === "word" && BE.has(before.norm) && hasTag(nodes[at], "Infinitive")) return false;
  const isTagged =
    hasTag(nodes[at], "Verb", "PastTense", "Participle") ||
    // "Was stripped of": the tagger takes it for an adjective.
    (before?.type === "word" &&
      BE.has(before.norm) &&
      hasTag(nodes[at], "Adjective") &&
      /(?:ed|en|wn|ld|ght)$/u.test(wordAt(nodes, at) ?? ""));
  const isAfterTo = before?.type === "word" && (before.norm === "to" || hasTag(before, "Modal", "Auxiliary"));
  if (isTagged || isAfterTo)
    return !(before?.type === "mention" && before.item.isAttributive && before.item.form === "DEMONYM");
  // The tagger takes "attacks" and "visits" after a name for nouns.
  return before?.type === "mention" && isActor(before) && !before.item.isPossessive && isActor(nodes[at + 1]);
}

const BE = new Set("was were been being".split(" "));

const readers: Readonly<Record<EventVerb["frame"], VerbReader>> = {
  MUTUAL: readMutual,
  ACT: readAct,
  HOST: readHost,
  SUMMON: readSummon,
  GO: readGo,
  UNDERGO: readUndergo,
  TRANSFER: readTransfer,
  DEPLOY: readDeploy,
  WITHDRAW: readWithdraw,
  AGREE: readAgree,
  JUDGE: readJudge,
  SUE: readSue,
  VOTE: readVote,
  RUN: readRun,
  JOIN: readJoin,
  SPEAK: readSpeak,
  HAPPEN: readHappen,
};
