/** What finds names: the encoder that comes with Newsgraph, or rules and gazetteers for machines that must do without. */
export const TAGGERS = ["encoder", "rules"] as const;
export type Tagger = (typeof TAGGERS)[number];
