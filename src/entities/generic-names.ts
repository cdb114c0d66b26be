const GENERIC = new Set(
  (
    "ministry department defence defense foreign affairs interior finance justice state of the for and security council supreme court parliament senate congress " +
    "central bank national assembly police army navy air force government cabinet house representatives commons lords university institute academy committee commission " +
    "agency office bureau war crisis election elections conference talks summit operation revolution federal ministers culture education health energy"
  ).split(" "),
);

/** Whether a name is made of class words only, so that every country may have one of its own. */
export function isGenericName(key: string): boolean {
  return key.split(" ").every((word) => GENERIC.has(word));
}
