import type { DateMention } from "../model/when.ts";

/** What a date's reading may need beside its own words. */
export interface DateContext {
  /** Day of publication, as the document's own clock has it. */
  readonly published: number | undefined;
  /** The last date named before it that fits, in its sentence or a few before. */
  readonly toldBefore: (fits: (date: DateMention) => boolean) => DateMention | undefined;
  /** Its sentence before and after it. */
  readonly before: string;
  readonly after: string;
}

const AHEAD =
  /\b(?:will|'ll|(?:is|are)\s+to|due|scheduled|would|might|planned|plans?\s+to|plans?\s+for|expected|set\s+(?:to|for)|upcoming|means?\s+to|meant\s+to|hopes?\s+to|intends?\s+to|threaten(?:s|ed)?\s+to|(?:has|have)\s+promised|could\s+be|if\s+\S+\s+(?:\S+\s+){0,4}(?:is|are))\b(?<since>[^.;]{0,95})$/iu;
/** "Voting begins on Saturday". */
const BEGINS =
  /\b(?:begins?|starts?|opens?|resumes?|closes|expires?|lapses|takes? place|arrives?|convenes?|goes? to the polls|takes? effect|vote)\s+(?:\p{L}+\s+){0,2}$/iu;
/** "Set the next hearing for 5 May". */
const SET_FOR = /\b(?:next|set|scheduled|planned)\s+[^.;,]{0,25}\bfor\s+$/iu;
const UP_TO = /\b(?:by|until|till)\s+(?:next\s+|the\s+)?(?:(?:end|middle|start)\s+of\s+)?$/iu;
/** "Since the start of January": over. */
const SINCE = /\bsince\s+(?:the\s+\p{L}+\s+of\s+)?$/iu;
/** "Would respect the deal that it reached in July". */
const DONE = /\b(?:it|he|she|they|that|which|who)\s+(?:had\s+)?\p{L}+ed\b/iu;
const SAYING = /\b(?:said|says|told|announced|added|reported|stated|confirmed|warned)\b/iu;
const AHEAD_AFTER = /^[^.;]{0,50}?\b(?:will|is due|are due|is to|are to|is set|are set|is expected|are expected)\b/iu;

/** Whether the words around a date speak of what is to come. */
export function isAhead({ before, after }: DateContext): boolean {
  // "Set for 7 December, was called off".
  if (/^\W*(?:was|were|had)\b/iu.test(after) && SET_FOR.test(before)) return false;
  if (SINCE.test(before)) return false;
  if (UP_TO.test(before) || BEGINS.test(before) || SET_FOR.test(before)) return true;
  const cue = AHEAD.exec(before);
  if (cue !== null) return !SAYING.test(cue.groups?.since ?? "") && !DONE.test(cue.groups?.since ?? "");
  return /^\W*(?:on|in|next|this|later|early|late|by)?\s*$/iu.test(before) && AHEAD_AFTER.test(after);
}
