import { clausesOf } from "../sentence/clauses.ts";
import type { Item } from "../sentence/item.ts";
import { isSpeechNoun, type SpeechForm, speechFormOf } from "../sentence/speech-words.ts";
import { isAuxiliary, isPreposition, isSubjectPronoun, isVerb, isWord, normAt } from "../sentence/word-classes.ts";
import { invertedSubject, isActor, type Source, subjectOf } from "./subject-of.ts";

/** A place in a sentence that says who says something. */
export interface Report {
  /** Index of the verb or noun of speech, or of "according". */
  readonly at: number;
  readonly form: SpeechForm | "NOUN" | "ACCORDING";
  /** Null where the sentence leaves it open who. */
  readonly source: Source | null;
  /** Index of the clause that it stands in. */
  readonly clause: number;
  /** Whether it was put into or behind what is said ("…, Rossi said"), so that the whole sentence is said. */
  readonly isInserted: boolean;
}

const cache = new WeakMap<readonly Item[], readonly Report[]>();

/** All reports of a sentence, in its order. */
export function reportsOf(items: readonly Item[]): readonly Report[] {
  const known = cache.get(items);
  if (known !== undefined) return known;
  const { list, of } = clausesOf(items);
  const found = items.flatMap((item, at): Report[] => {
    if (item.type !== "word") return [];
    const clause = of[at] ?? 0;
    const isInserted = list[clause]?.kind === "INSERTED";
    if (isWord(item, "according") && isWord(items[at + 1], "to"))
      return [{ at, form: "ACCORDING", source: namedAfter(items, at + 2), clause, isInserted: true }];
    const form = speechFormOf(item.norm, item.tags.includes("Verb"));
    const isNoun = isSpeechNoun(item.norm) && !isVerbHere(items, at, form);
    if (isNoun) {
      const owner = ownerOf(items, at);
      return owner === null ? [] : [{ at, form: "NOUN", source: owner, clause, isInserted: false }];
    }
    if (form === undefined || isPassive(items, at)) return [];
    const before = subjectOf(items, at);
    const isBehind = isInserted && (before === null || isFirstOf(items, of, at));
    return [{ at, form, source: isBehind ? invertedSubject(items, at) : before, clause, isInserted }];
  });
  cache.set(items, found);
  return found;
}

function isVerbHere(items: readonly Item[], at: number, form: SpeechForm | undefined): boolean {
  const before = items[at - 1];
  const isBehindOwner = isWord(before, "'s", "'", "his", "her", "its", "their", "a", "the", "this", "in");
  return form !== undefined && !isBehindOwner && isVerb(items[at]);
}

function isFirstOf(items: readonly Item[], of: readonly number[], at: number): boolean {
  return at === 0 || of[at - 1] !== of[at] || isWord(items[at - 1], ",");
}

/** "was told", "is called": the subject hears it, or bears the name. */
function isPassive(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== "word" || item.norm.endsWith("ing") || !item.tags.includes("PastTense")) return false;
  let back = at - 1;
  while (
    items[back]?.type === "word" &&
    isWord(items[back], "also", "once", "reportedly", "widely", "not", "n't", "often")
  )
    back--;
  return (
    isAuxiliary(items[back]) && isWord(items[back], "is", "are", "was", "were", "be", "been", "being", "'s", "'re")
  );
}

/** Whose word a noun of speech is: "Rossi's warning", "a remark by Rossi", "his claim". */
function ownerOf(items: readonly Item[], at: number): Source | null {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const item = items[back];
    if (item?.type === "mention") {
      const isOwner = item.isPossessive || item.form === "PRONOUN" || item.form === "DEMONYM";
      return isOwner ? { cluster: item.clusters[0] ?? null, pronoun: null, at: back } : null;
    }
    if (isWord(item, "his", "her", "its", "their")) return { cluster: null, pronoun: normAt(item), at: back };
    if (
      !(
        isWord(item, "'s", "'") ||
        (item?.type === "word" && item.tags.some((tag) => tag === "Adjective" || tag === "Noun"))
      )
    )
      break;
  }
  return isWord(items[at + 1], "by", "from") ? namedAfter(items, at + 2) : null;
}

/** The first actor from here to the next mark or verb: behind "according to" and "by". */
function namedAfter(items: readonly Item[], from: number): Source | null {
  let noun: Source | null = null;
  for (let at = from; at < Math.min(items.length, from + 8); at++) {
    const item = items[at];
    if (
      item === undefined ||
      isWord(item, ",", ".", ";", "who", "which", "that") ||
      (item.type === "word" && isVerb(item))
    )
      break;
    if (
      item.type === "mention" &&
      (isActor(item) || (item.isPossessive && noun === null && !isWord(items[at + 2], "lawyer")))
    ) {
      const isPlaceOnly =
        isPreposition(items[at - 1]) && isWord(items[at - 1], "in", "on", "at", "with") && noun !== null;
      if (!isPlaceOnly) return { cluster: item.clusters[0] ?? null, pronoun: null, at };
    }
    if (isSubjectPronoun(item) || isWord(item, "him", "her", "them"))
      return { cluster: null, pronoun: normAt(item), at };
    if (item.type === "word" && item.tags.includes("Noun")) noun = { cluster: null, pronoun: null, at };
  }
  return noun;
}
