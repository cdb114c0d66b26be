/** Words that, capitalised after an abbreviation, begin a new sentence rather than continue a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set([
  "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "without", "after", "before", "when", "while", "as",
  "if", "although", "though", "since", "because", "unless", "until", "but", "and", "or", "nor", "so", "yet", "he", "she",
  "it", "they", "we", "you", "i", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those",
  "there", "here", "what", "who", "whose", "why", "how", "where", "which", "however", "meanwhile", "moreover",
  "furthermore", "instead", "indeed", "nevertheless", "nonetheless", "still", "also", "even", "earlier", "later", "last",
  "next", "now", "then", "today", "yesterday", "tomorrow", "tonight", "according", "under", "over", "during", "despite",
  "about", "among", "between", "both", "many", "most", "much", "some", "several", "such", "other", "others", "another",
  "each", "every", "few", "no", "not", "nobody", "nothing", "once", "only", "perhaps", "maybe", "just", "asked", "let",
  "to", "two", "three", "four", "five", "ten", "is", "are", "was", "were", "do", "does", "did", "has", "have", "had",
  "can", "could", "will", "would", "should", "may", "might", "all", "any", "at", "never", "soon", "thus", "hence",
]);

/** Verbs that tie a name to the quotation just before it: `"Why?" Reuter asked.` is one sentence. */
export const SPEECH_VERBS: readonly string[] = [
  "said", "says", "asked", "asks", "told", "added", "adds", "replied", "replies", "shouted", "cried", "wrote", "writes",
  "tweeted", "exclaimed", "declared", "announced", "answered", "warned", "demanded", "wondered", "insisted", "recalled",
];
