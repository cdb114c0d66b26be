import type { Modality } from "../../model/kinds.ts";

/**
 * Words that take what stands in their scope out of plain assertion. Their scope is what they govern: the verb that they
 * stand beside, the thing or the clause that they take. `negated` is what becomes of it where the word itself is denied
 * ("did not rule out"); without it, denial of it is denial ("does not plan to").
 */
export interface ModalityRule {
  readonly modality: Modality;
  readonly negated?: Modality;
  /** Denies the word that it governs, rather than the thing ("refused to rule out", "failed to confirm"). */
  readonly isNegator?: true;
  /** Acts only on what already has this modality. */
  readonly over?: Modality;
  /** Phrases of normalised words, of which one may end in "to", "of" and the like to say how it takes its object. */
  readonly phrases: readonly string[];
  readonly reason: string;
}

const words = (list: string): readonly string[] => list.split(" | ");

export const MODALITY_RULES: readonly ModalityRule[] = [
  {
    modality: "NEGATED",
    negated: "HYPOTHETICAL",
    phrases: words("rule out | rules out | ruled out | ruling out | exclude | excludes | excluded | excluding"),
    reason: "what is ruled out is denied, what is not ruled out is left open",
  },
  {
    modality: "NEGATED",
    negated: "HYPOTHETICAL",
    phrases: words(
      "deny | denies | denied | denying | denial of | denial that | denials of | denials that | untrue | false | refuted | refutes | disproved | falsely | wrongly accused of",
    ),
    reason: "the word says that it is not so",
  },
  {
    modality: "NEGATED",
    over: "REPORTED",
    phrases: words(
      "dismiss | dismisses | dismissed | dismissing | reject | rejects | rejected | rejecting | rebuffed | disputed | disputes | dispute",
    ),
    reason: "who rejects a report of it denies it; who rejects the thing itself does not",
  },
  {
    modality: "NEGATED",
    negated: "ASSERTED",
    isNegator: true,
    phrases: words(
      "refuse to | refuses to | refused to | refusing to | refusal to | decline to | declines to | declined to | declining to | fail to | fails to | " +
        "failed to | failing to | failure to | unable to | unwilling to | reluctant to | neglected to | forgot to | cannot | can not | could not | " +
        "too weak to | powerless to | hesitate to | hesitated to",
    ),
    reason: "what one does not manage or will not do has not been done",
  },
  {
    modality: "NEGATED",
    phrases: words(
      "stopped short of | short of | avoid | avoids | avoided | avoiding | prevent | prevents | prevented | preventing | prevented from | stopped from | barred from | kept from | banned from | " +
        "abandoned | scrapped | cancelled | canceled | called off | calling off | shelved | lack of | absence of | instead of | rather than | without | " +
        "almost | nearly | stop short of | rid of | impossible | block | blocks | blocked | blocking | turn down | turns down | turned down | forbid | forbids | forbidden to | forbade | prohibit | prohibits | prohibited from | barred | refrained from | refrain from | against",
    ),
    reason: "it was kept from happening",
  },
  {
    modality: "ASSERTED",
    negated: "HYPOTHETICAL",
    phrases: words(
      "confirm | confirms | confirmed | confirming | confirmation of | confirmation that | clear | certain | sure | verified | verify | proven | prove | proved | know | knows | knew",
    ),
    reason: "what is not confirmed is left open",
  },
  {
    modality: "ASSERTED",
    negated: "NEGATED",
    phrases: words(
      "true | evidence of | evidence that | evidence | proof of | proof that | sign of | signs of | reason to | question of",
    ),
    reason: "where there is no evidence the text denies it",
  },
  {
    modality: "HYPOTHETICAL",
    negated: "ASSERTED",
    phrases: words("doubt | doubts | doubted | doubt that | question whether | questioned whether"),
    reason: "what is doubted is open, what is not doubted is said",
  },
  {
    modality: "HYPOTHETICAL",
    negated: "HYPOTHETICAL",
    phrases: words(
      "may | might | perhaps | maybe | possibly | probably | presumably | should | ought to | must | has to | have to | had to | needs to | need to",
    ),
    reason: "possible or wished for",
  },
  {
    modality: "HYPOTHETICAL",
    negated: "NEGATED",
    phrases: words("could | can | likely | likely to | unlikely | unlikely to | able to in theory"),
    reason: "possible, or not possible",
  },
  {
    modality: "HYPOTHETICAL",
    phrases: words(
      "possible | potential | hypothetical | imagined | possibility of | possibility that | possibility | prospect of | prospect that | risk of | risks | risk that | chance of | " +
        "chance that | chances of | likelihood of | threat of | threats of | threat to | threats to | threat that | danger of | fear of | fears of | fears that | " +
        "fear that | fears | feared | fearing | worries that | concerns that | concern that | speculation about | speculation of | speculation that | speculated | imagine | " +
        "hopes of | hopes that | hopes for | hope of | hope that | hope to | hopes to | hoped to | hoping to | hope for | hoped for | hope | hopes | hoped | dream of | idea of | idea that | suggestion that | " +
        "warned of | warns of | warn of | warning of | warned against | warns against | warning against | warn against | chances that | likelihood that | talk of | question of | conceivable",
    ),
    reason: "imagined, feared or hoped for",
  },
  {
    modality: "HYPOTHETICAL",
    phrases: words(
      "threaten to | threatens to | threatened to | threatening to | threaten | threatens | threatened | threatening | consider | considers | considered | considering | mull | " +
        "mulls | mulled | mulling | weigh | weighs | weighed | weighing | exploring | want | wants | wanted | wanting | wish to | wishes to | wished to | seek | seeks | sought | " +
        "seeking | try to | tries to | tried to | trying to | attempt to | attempts to | attempted to | attempting to | bid to | effort to | efforts to | urge | urges | urged | urging | " +
        "call on | calls on | called on | calling on | call for | calls for | called for | calling for | demand | demands | demanded | demanding | ask to | asked to | asks | asked | asking | invite | invited | invites | " +
        "propose | proposes | proposed | proposing | proposal for | proposal to | proposals for | proposals to | suggest | suggests | suggested | offer to | offers to | offered to | " +
        "encourage | encouraged | tempted to | in order to | supposed to | ready to | willing to | prepared to | allow | allows | allowed | allowing | could have | would like to | " +
        "advised | pressed | pressure on | free to | enough to | push for | pushed for | pushing for | plea for | pleas for | appeal for | appealed for | lobbied",
    ),
    reason: "wished, tried, asked for or threatened: not said to be",
  },
  {
    modality: "REPORTED",
    negated: "REPORTED",
    phrases: words(
      "reportedly | allegedly | supposedly | purportedly | apparently | alleged | suspected | suspected of | rumoured | rumored | rumours | rumors | rumours that | rumors that | rumours of | " +
        "rumors of | unconfirmed | so-called | accuse | accuses | accused | accusing | accusation of | accusations of | accusation that | accusations that | allegation of | allegations of | allegation that | " +
        "allegations that | alleges | allege | alleging | claim | claims | claimed | claiming | claim of | claims of | claim that | claims that | charged with | said to | said to have | believed to | believed to have | thought to | " +
        "thought to have | reported to | reported to have | understood to | known to in rumour | reports of | reports that | report that | reports | report of | is said | was said | are said | were said | it is believed | purported | " +
        "suspects | suspicion of | suspicion that | suspicions that | blamed for | implicated in | assertions that | insinuated",
    ),
    reason: "the text keeps its distance",
  },
  {
    modality: "PLANNED",
    phrases: words(
      "will | 'll | shall | won't | going to | gonna | is to | are to | was to | were to | due to | due | set to | scheduled | scheduled to | slated to | expected to | expected | expects to | expect to | expect | expects | about to | poised to | " +
        "plan to | plans to | planned to | planning to | plan for | plans for | plan | plans | planned | planning | plan of | plans of | intends to | intend to | intended to | intending to | intention of | intention to | intends | intend | " +
        "agree to | agrees to | agreed to | agreeing to | agreed on | vow to | vows to | vowed to | vowing to | pledge to | pledges to | pledged to | pledging to | promise to | promises to | promised to | " +
        "promising to | promised | committed to | decided to | decides to | decision to | decided on | aim to | aims to | aimed to | aiming to | prepare to | prepares to | preparing to | preparing for | prepares for | preparations for | prepare for | " +
        "determined to | bound to | order to | orders to | ordered to | ordered | upcoming | forthcoming | coming | imminent | scheduled for | ahead of | looming | future | arranged to | announced plans to",
    ),
    reason: "announced or committed to, for later",
  },
];

/** Words that deny what stands behind them. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not n't never no neither nor nobody none nothing no-one hardly scarcely without".split(" "),
);

/** What says that an event comes about: only with these does a denial behind the noun deny the event. */
export const HAPPENING: ReadonlySet<string> = new Set(
  (
    "take taken took place happen happens happened occur occurs occurred held hold begin begins began begun start starts started resume resumes " +
    "resumed open opens opened go went gone materialise materialised materialize materialized continue continues continued follow follows be conclude " +
    "concluded convene convened launched signed cancelled canceled postponed planned scheduled expected called"
  ).split(" "),
);

/** Words that open a clause which is itself a condition. */
export const CONDITIONS: ReadonlySet<string> = new Set("if unless case provided lest should had were".split(" "));
