/** Words behind a name and a hyphen that say what it has to do with what follows: "London-**based** Harbour Forum". */
export const TIES: ReadonlySet<string> = new Set(
  "based born registered listed led backed owned run controlled funded sponsored supported supplied trained brokered occupied allied armed".split(
    " ",
  ),
);

/** Those before which nothing but a place stands. */
export const TIES_OF_PLACES: ReadonlySet<string> = new Set(["based", "born", "registered"]);
