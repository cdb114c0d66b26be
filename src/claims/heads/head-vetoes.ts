/** Words between two ends that speak against a predicate however sure the heads are of it, small letters. */
const VETOES: Readonly<Record<string, ReadonlySet<string>>> = {
  SANCTIONED: new Set(
    "lift lifts lifted lifting ease eases eased easing relax relaxed remove removed waive waived".split(" "),
  ),
  ALLIED_WITH: new Set("odds rift rival rivals rivalry dispute quarrel".split(" ")),
  WROTE_FOR: new Set("cheque cheques check checks prescription ticket".split(" ")),
  COMMENTED_ON: new Set("read reads heard learned learnt".split(" ")),
};

/** Whether one of the words is said to speak against the predicate. */
export function isVetoed(predicate: string, norms: Iterable<string>): boolean {
  const against = VETOES[predicate];
  if (against === undefined) return false;
  for (const norm of norms) if (against.has(norm)) return true;
  return false;
}
