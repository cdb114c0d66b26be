/** Past and participle of the verbs that do not go by rule. */
const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  (
    "be was been|become became become|begin began begun|bear bore borne|beat beat beaten|break broke broken|bring brought brought|" +
    "build built built|buy bought bought|catch caught caught|choose chose chosen|come came come|draw drew drawn|drive drove driven|" +
    "fight fought fought|flee fled fled|fly flew flown|get got got|give gave given|go went gone|grow grew grown|hear heard heard|" +
    "hit hit hit|hold held held|keep kept kept|lay laid laid|lead led led|leave left left|lend lent lent|lose lost lost|make made made|" +
    "meet met met|overrun overran overrun|overthrow overthrew overthrown|pay paid paid|put put put|retake retook retaken|run ran run|" +
    "say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shoot shot shot|sink sank sunk|sit sat sat|" +
    "slay slew slain|speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|strike struck struck|take took taken|" +
    "teach taught taught|tell told told|undertake undertook undertaken|wed wed wed|win won won|withdraw withdrew withdrawn|write wrote written"
  )
    .split("|")
    .map((row) => row.split(" "))
    .map(([verb = "", past = "", participle = ""]) => [verb, [past, participle]]),
);

/** Verbs that double their last letter. */
const DOUBLING = new Set(
  "stop ban control travel equip ship rob stab plan commit transfer refer wed spar rebut expel patrol compel gun snub slam shun".split(
    " ",
  ),
);

export interface VerbForms {
  /** Every form, those of the perfect included. */
  readonly active: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
}

/** The forms of an English verb, in British and American spelling: "visit" gives visits, visited, visiting. */
export function verbForms(verb: string): VerbForms {
  const irregular = IRREGULAR.get(verb);
  const isAfterConsonant = /[^aeiou]y$/u.test(verb);
  const third = isAfterConsonant
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const stem = DOUBLING.has(verb) ? verb + (verb.at(-1) ?? "") : verb;
  const regular = isAfterConsonant ? `${verb.slice(0, -1)}ied` : /e$/u.test(verb) ? `${verb}d` : `${stem}ed`;
  const gerund = /ie$/u.test(verb)
    ? `${verb.slice(0, -2)}ying`
    : /[^eoy]e$/u.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${/(?:^|[^aeiou])(?:hit|put|set|get|run|sit|begin|win|cut)$/u.test(verb) ? verb + (verb.at(-1) ?? "") : stem}ing`;
  const past = irregular?.[0] ?? regular;
  const participle = irregular?.[1] ?? regular;
  const american = verb === "travel" ? ["traveled", "traveling"] : [];
  const active = [verb, third, past, participle, gerund, ...american];
  return { active: new Set(active), participles: new Set([participle, ...american.filter((f) => f.endsWith("ed"))]) };
}
