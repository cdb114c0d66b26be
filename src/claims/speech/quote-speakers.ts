import type { ClusterIndex } from "../../model/claim.ts";
import type { Block } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { clausesOf } from "../sentence/clauses.ts";
import type { Item } from "../sentence/item.ts";
import { PEOPLE_NOUNS, TRADES } from "../sentence/noun-classes.ts";
import type { SentenceView } from "../sentence/sentence-view.ts";
import { spanAround } from "../sentence/span-around.ts";
import { isAdjective, isFiniteVerb, isNoun, isPreposition, isQuoteMark, isWord } from "../sentence/word-classes.ts";
import { paragraphIndexes, type Quotation } from "./quotation-spans.ts";
import { NEVER, rankOf } from "./quote-rank.ts";
import { type Report, reportsOf } from "./reports.ts";
import { type Source, subjectOf } from "./subject-of.ts";

/** Single terms in marks are no quotes: what is shorter has to be speech by its verb. */
export const LEAST_WORDS = 3;

interface Speaker {
  readonly cluster: ClusterIndex | null;
  /** How sure the text is: the sentence says who speaks, or only what stands around it does. */
  readonly isSaid: boolean;
}

/** Words of a stretch of the text, by its spaces. */
export function wordCount(raw: string, { start, end }: Span): number {
  return raw.slice(start, end).split(/\s+/u).length;
}

/** Nouns and verbs that bring a name in marks: of a work, a ship, an operation. */
const NAMING = new Set(
  (
    "op-ed article book novel film movie song album series play poem essay report show documentary headlined titled entitled called named dubbed " +
    "name names codenamed code-named nicknamed known magazine exhibition operation project programme program campaign ship missile the his her its their"
  ).split(" "),
);

/** Pronouns that may stand for the one who spoke last. */
const SINGULAR = new Set("he she it his her its him".split(" "));

interface Scene {
  speakerOf(quotation: Quotation): Speaker | null;
  innerSpeaker(quotation: Quotation): Speaker | null;
  isTitleLine(quotation: Span): boolean;
  isNamed(quotation: Span, hasWords: boolean): boolean;
}

/**
 * Who speaks in a document, as its quotations are gone through in order: it remembers who has been speaking, so that
 * speech without a speaker of its own goes on with him. `quotations` are those that stand inside no other.
 */
export function createScene(
  sentences: readonly SentenceView[],
  quotations: readonly Quotation[],
  raw: string,
  blocks: readonly Block[],
): Scene {
  const paragraphs = paragraphIndexes(
    sentences.map(({ segment }) => segment),
    blocks,
  );
  /** Who has last been said to speak, by paragraph, and in the whole text. */
  let last: { cluster: ClusterIndex | null; paragraph: number; end: number; isPresent: boolean } | null = null;
  let lastPresent: ClusterIndex | null = null;
  let previous: { quotation: Quotation; cluster: ClusterIndex | null } | null = null;
  let beforePrevious: ClusterIndex | null = null;
  const indexes = new Map(quotations.map((quotation, index) => [quotation, index]));
  const nextOf = (quotation: Quotation): Quotation | undefined => quotations[(indexes.get(quotation) ?? -1) + 1];
  const isQuoted = (span: Span | undefined): boolean =>
    span !== undefined && spanAround(quotations, span) !== undefined;

  const resolve = (source: Source, isPresent: boolean): ClusterIndex | null => {
    if (source.cluster !== null) return source.cluster;
    if (source.pronoun === null || !SINGULAR.has(source.pronoun)) return null;
    return (isPresent ? lastPresent : null) ?? last?.cluster ?? null;
  };

  /** Whoever a pronoun in a sentence may stand for where nobody has spoken yet: who acts in it, or in the one before. */
  const actorIn = (index: number): ClusterIndex | null =>
    personActing(sentences[index]) ??
    (paragraphs[index - 1] === paragraphs[index] ? personActing(sentences[index - 1]) : null);

  const note = (
    report: Report,
    items: readonly Item[],
    cluster: ClusterIndex | null,
    paragraph: number,
    end: number,
  ): void => {
    const isPresent = isPresentTense(items, report.at);
    last = { cluster, paragraph, end, isPresent };
    if (isPresent && cluster !== null) lastPresent = cluster;
  };

  let heard = 0;
  /** Takes in the reports of the sentences before a quotation that hold no quotation themselves. */
  const listenUntil = (position: number): void => {
    while (heard < sentences.length && (sentences[heard]?.segment.end ?? 0) <= position) {
      const view = sentences[heard];
      if (view !== undefined) {
        const report = reportsOf(view.items).find(
          ({ source, form, at }) =>
            (source?.cluster ?? null) !== null && (form === "SAY" || form === "TELL") && !isQuoted(view.items[at]),
        );
        if (report?.source) note(report, view.items, report.source.cluster, paragraphs[heard] ?? 0, view.segment.end);
      }
      heard++;
    }
  };

  const speakerOf = (quotation: Quotation): Speaker | null => {
    const startAt = sentenceAt(sentences, quotation.start);
    const endAt = sentenceAt(sentences, quotation.end - 1);
    if (startAt < 0) return null;
    listenUntil(sentences[startAt]?.segment.start ?? 0);
    const found = saidInSentence(startAt, endAt, quotation) ?? saidAround(startAt, endAt, quotation);
    if (found !== null) {
      beforePrevious = previous?.quotation.paragraph === quotation.paragraph ? (previous.cluster ?? null) : null;
      previous = { quotation, cluster: found.cluster };
    } else previous = { quotation, cluster: null };
    return found;
  };

  const saidInSentence = (startAt: number, endAt: number, quotation: Quotation): Speaker | null => {
    const candidates = [...new Set([endAt, startAt])].flatMap((index) => {
      const view = sentences[index];
      return view === undefined
        ? []
        : reportsOf(view.items)
            .filter(({ at }) => !isQuoted(view.items[at]))
            .map((report) => ({ report, view, index, rank: rankOf(report, view.items, quotation, nextOf(quotation)) }));
    });
    const best = candidates.filter(({ rank }) => rank < NEVER).sort((a, b) => a.rank - b.rank)[0];
    if (best !== undefined) {
      const { report, view, index } = best;
      const source = report.source;
      const cluster =
        source === null
          ? null
          : (sourceAbove(view.items, report) ??
            resolve(source, isPresentTense(view.items, report.at)) ??
            (mayBeActor(view.items, source) ? actorIn(index) : null));
      if (report.form !== "NOUN") note(report, view.items, cluster, paragraphs[index] ?? 0, view.segment.end);
      return { cluster, isSaid: true };
    }
    return bySubject(startAt, quotation);
  };

  /** `Rossi shrugged: "…"`: whoever acts right before the mark, where a colon or a comma leads to it. */
  const bySubject = (index: number, quotation: Quotation): Speaker | null => {
    const view = sentences[index];
    if (view === undefined) return null;
    const markAt = view.items.findIndex((item) => item.end > quotation.start - 1 && isQuoteMark(item));
    if (markAt < 2 || !isWord(view.items[markAt - 1], ":", ",")) return null;
    if (isWord(view.items[markAt - 1], ",") && !/^\p{Lu}/u.test(raw.slice(quotation.start))) return null;
    const verb = lastFinite(view.items, markAt - 1);
    const source = verb === undefined ? null : subjectOf(view.items, verb);
    const item = source === null ? undefined : view.items[source.at];
    if (source === null || !(source.pronoun !== null || (item?.type === "mention" && item.kind === "PERSON")))
      return null;
    const cluster = resolve(source, false);
    return cluster === null ? null : { cluster, isSaid: true };
  };

  const saidAround = (startAt: number, endAt: number, quotation: Quotation): Speaker | null => {
    const view = sentences[startAt];
    if (view === undefined) return null;
    const signed = signature(sentences[endAt], quotation);
    if (signed !== null) return { cluster: signed, isSaid: false };
    if (quotation.isContinued && previous !== null) return { cluster: previous.cluster, isSaid: false };
    if (!isWholeSentence(sentences, quotation, startAt, endAt)) {
      // Further speech of a sentence whose speaker was named before, beside the first of it.
      const isFurther =
        previous !== null && previous.quotation.start >= view.segment.start && previous.cluster !== null;
      return isFurther && wordCount(raw, quotation) >= LEAST_WORDS
        ? { cluster: previous?.cluster ?? null, isSaid: false }
        : null;
    }
    const isAdjacent =
      previous !== null &&
      previous.quotation.paragraph === quotation.paragraph &&
      /^[\s"“”'‘’«»]*$/u.test(raw.slice(previous.quotation.end, quotation.start));
    // Two speeches side by side in one paragraph are a dialogue: the turn goes back to the one before.
    if (isAdjacent) return beforePrevious === null ? null : { cluster: beforePrevious, isSaid: false };
    if (last !== null && last.paragraph === paragraphs[startAt]) return { cluster: last.cluster, isSaid: false };
    const actor = actorBefore(startAt);
    if (actor !== null) return { cluster: actor, isSaid: false };
    // A paragraph of speech with no speaker of its own goes on with the one of the paragraph before.
    if (previous !== null && quotation.paragraph - previous.quotation.paragraph <= 1 && previous.cluster !== null)
      return { cluster: previous.cluster, isSaid: false };
    if (last !== null && (paragraphs[startAt] ?? 0) - last.paragraph <= 1)
      return { cluster: last.cluster, isSaid: false };
    return null;
  };

  /** The person who acts in the sentence before, in the same paragraph: `Rossi shook his head. "No."` */
  const actorBefore = (index: number): ClusterIndex | null => {
    const view = sentences[index - 1];
    if (view === undefined || paragraphs[index - 1] !== paragraphs[index]) return null;
    const source = firstSubject(view.items);
    return source?.pronoun ? resolve(source, false) : personActing(view);
  };

  const innerSpeaker = (quotation: Quotation): Speaker | null => {
    const view = sentences[sentenceAt(sentences, quotation.start)];
    if (view === undefined) return null;
    const outer = spanAround(quotations, quotation);
    const report = reportsOf(view.items)
      .filter(({ at, source }) => {
        const item = view.items[at];
        return (
          item !== undefined &&
          outer !== undefined &&
          item.start >= outer.start &&
          item.end <= quotation.start &&
          (source?.cluster ?? null) !== null
        );
      })
      .at(-1);
    return report?.source && quotation.start - (view.items[report.at]?.end ?? 0) <= 24
      ? { cluster: report.source.cluster, isSaid: true }
      : null;
  };

  return {
    speakerOf,
    innerSpeaker,
    isTitleLine: (quotation) => sentences[sentenceAt(sentences, quotation.start)]?.segment.type === "TITLE",
    isNamed: (quotation, hasWords) => {
      const view = sentences[sentenceAt(sentences, quotation.start)];
      const markAt = view?.items.findIndex((item) => item.end > quotation.start - 1 && isQuoteMark(item)) ?? -1;
      const before = view?.items[isWord(view.items[markAt - 1], "as") ? markAt - 2 : markAt - 1];
      const isNoun = before?.type === "word" && NAMING.has(before.norm);
      // "on “The Long Way Home”": a title in the middle of a sentence, which no verb brings.
      return isNoun || (hasWords && (isPreposition(before) || isWord(before, "the", "a")));
    },
  };
}

/** "He" and "the former schoolteacher" may be whoever acts before them, "someone" is somebody else. */
function mayBeActor(items: readonly Item[], { pronoun, at }: Source): boolean {
  return pronoun === null ? isEpithet(items, at) : SINGULAR.has(pronoun);
}

const EPITHETS = new Set([...TRADES, ...PEOPLE_NOUNS]);
/** Those who speak beside the one that a report is about, and for him. */
const BESIDE = new Set(
  "lawyer attorney barrister solicitor doctor surgeon nurse physician officer agent detective investigator aide assistant interpreter translator expert analyst friend neighbour neighbor colleague opponent rival partner counterpart successor predecessor journalist reporter correspondent".split(
    " ",
  ),
);

/** "The former schoolteacher said": another word for whoever has just been spoken of. */
function isEpithet(items: readonly Item[], at: number): boolean {
  const noun = items[at];
  if (noun?.type !== "word" || BESIDE.has(noun.norm)) return false;
  let from = at - 1;
  while (at - from < 4 && !isWord(items[from], "the") && (isAdjective(items[from]) || isNoun(items[from]))) from--;
  const isFormer = isWord(items[from + 1], "former", "ex", "one-time");
  return isWord(items[from], "the") && (isFormer || EPITHETS.has(noun.norm) || /-year-old$/u.test(noun.norm));
}

/** The subject of the first verb of a sentence. */
function firstSubject(items: readonly Item[]): Source | null {
  const verb = items.findIndex((_, at) => isFiniteVerb(items, at));
  return verb < 0 ? null : subjectOf(items, verb);
}

function personActing(view: SentenceView | undefined): ClusterIndex | null {
  const source = view === undefined ? null : firstSubject(view.items);
  const item = source === null ? undefined : view?.items[source.at];
  return item?.type === "mention" && item.kind === "PERSON" ? (item.clusters[0] ?? null) : null;
}

function isPresentTense(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.type === "word" && item.norm.endsWith("s") && item.tags.includes("PresentTense");
}

function lastFinite(items: readonly Item[], before: number): number | undefined {
  for (let at = before - 1; at >= 0; at--) if (isFiniteVerb(items, at)) return at;
  return undefined;
}

/** The sentence that holds a position, by halving. */
function sentenceAt(sentences: readonly SentenceView[], position: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = sentences[middle]?.segment;
    if (segment === undefined) return -1;
    if (segment.end <= position) low = middle + 1;
    else if (segment.start > position) high = middle - 1;
    else return middle;
  }
  return -1;
}

/** Whether nothing but speech stands in its sentences. */
function isWholeSentence(sentences: readonly SentenceView[], quotation: Span, startAt: number, endAt: number): boolean {
  const [first, last] = [sentences[startAt], sentences[endAt]];
  if (first === undefined || last === undefined) return false;
  const isOutside = (item: Item): boolean => item.type === "mention" || /[\p{L}\p{N}]/u.test(item.text);
  const before = first.items.filter((item) => item.end <= quotation.start && isOutside(item));
  const behind = last.items.filter((item) => item.start >= quotation.end && isOutside(item));
  return before.length === 0 && behind.length === 0;
}

/** The source of the speech that a thought stands in: "Rossi said she believes …". */
function sourceAbove(items: readonly Item[], report: Report): ClusterIndex | null {
  if (!report.source?.pronoun) return null;
  const head = clausesOf(items).list[report.clause]?.head ?? null;
  return reportsOf(items).find(({ at }) => at === head)?.source?.cluster ?? null;
}

/** `“…” – Carla Rossi`: the name that a quotation is signed with. */
function signature(view: SentenceView | undefined, quotation: Span): ClusterIndex | null {
  const behind = view?.items.filter((item) => item.start >= quotation.end && !isQuoteMark(item)) ?? [];
  const [dash, name] = behind;
  const isSigned = isWord(dash, "-", "–", "—", "--") && name?.type === "mention" && behind.length <= 3;
  return isSigned && name.kind === "PERSON" ? (name.clusters[0] ?? null) : null;
}
