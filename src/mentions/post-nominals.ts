import type { EncodedSegment } from "../model/encoding.ts";
import type { EncodedName } from "./decode-names.ts";
import { wordText } from "./word-shapes.ts";

const LETTERS = new Set(
  (
    "QC KC SC MP MPs MEP MLA MSP TD GBE KBE DBE CBE OBE MBE KCB CB CMG KCMG OM CH OC CC CM AC AO AM GC VC DSO DFC " +
    "PhD MD MPH MBA MA MSc BSc BA LLB LLM LLD JD DDS DVM DO RN CPA CFA PE FRS FRSC FRCP FRCS FBA FRSE FRSL FAA FIEEE SJ OP OFM Esq Jr Sr"
  ).split(" "),
);

/** What may follow them; a possessive, say, tells that they are a name ("Sean Doyle, BA's chief"). */
const ENDS = new Set([",", ".", ";", ":", ")", "(", "-", "–", "—", "and", "said", "says", ""]);

/** Without the letters behind people's names ("Tom Hale, QC, said"), one after another too, that look like names themselves. */
export function withoutPostNominals(
  raw: string,
  { words }: EncodedSegment,
  names: readonly EncodedName[],
): readonly EncodedName[] {
  const isCapitals = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text);
  const textOf = (word: number): string => wordText(raw, words, word);
  const isLetters = (word: number): boolean => LETTERS.has(textOf(word).replace(/\./gu, ""));
  const bare = names.map((name) => {
    let { to } = name;
    // "Rosa Hale QC" is one name to the tagger.
    while (name.label === "PER" && to - name.from > 1 && isCapitals(textOf(to - 1)) && isLetters(to - 1)) to--;
    return to === name.to ? name : { ...name, to };
  });
  const people = new Set(bare.flatMap(({ label, to }) => (label === "PER" ? [to] : [])));
  return bare.filter(({ from, to }) => {
    if (to - from !== 1 || !isLetters(from) || !ENDS.has(textOf(to))) return true;
    let at = from;
    while (textOf(at - 1) === "," && isLetters(at - 2)) at -= 2;
    return !(people.has(at) || (textOf(at - 1) === "," && people.has(at - 1)));
  });
}
