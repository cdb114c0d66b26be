/**
 * How a word of speech brings what is said:
 * - SAY: takes a clause, "that" or not, and stands after what it reports ("…, said Rossi").
 * - TELL: the same, with those who hear between ("told Reuters that").
 * - JUDGE: takes a thing and a verdict ("denounced it as", "called the talks"); never stands after what it reports.
 * - THINK: belief; a clause, never direct speech.
 * - STANCE: takes a thing that is confirmed, denied or left open ("did not rule out the deployment of").
 */
export type SpeechForm = "SAY" | "TELL" | "JUDGE" | "THINK" | "STANCE";

const FORMS: Readonly<Record<SpeechForm, string>> = {
  SAY:
    "say says said saying add adds added adding write writes wrote writing note notes noted noting stress stresses stressed stressing " +
    "declare declares declared declaring explain explains explained explaining insist insists insisted insisting argue argues argued arguing " +
    "announce announces announced announcing state states stated stating remark remarks remarked remarking " +
    "reply replies replied replying answer answers answered answering recall recalls recalled recalling highlight highlights highlighted " +
    "highlighting claim claims claimed claiming conclude concludes concluded concluding acknowledge acknowledges acknowledged acknowledging " +
    "admit admits admitted admitting concede concedes conceded conceding report reports reported reporting repeat repeats repeated repeating " +
    "reiterate reiterates reiterated reiterating emphasize emphasizes emphasized emphasise emphasises emphasised emphasizing emphasising " +
    "comment comments commented commenting observe observes observed tweet tweets tweeted tweeting post posts posted posting quip quips quipped " +
    "joke jokes joked suggest suggests suggested suggesting predict predicts predicted predicting vow vows vowed vowing pledge pledges pledged " +
    "pledging promise promises promised promising complain complains complained complaining boast boasts boasted retort retorts retorted counter " +
    "counters countered cry cries cried shout shouts shouted exclaim exclaims exclaimed whisper whispers whispered mutter muttered murmur murmured " +
    "demand demands demanded inquire inquires inquired enquire enquired continue continued interrupt interrupted respond responds responded " +
    "responding testify testifies testified testifying swear swore charge charges charged contend contends contended maintain maintains maintained " +
    "assert asserts asserted asserting affirm affirms affirmed confirm confirms confirmed confirming reveal reveals revealed revealing disclose " +
    "disclosed allege alleges alleged alleging warn warns warned warning caution cautions cautioned underline underlines underlined underscore " +
    "underscores underscored clarify clarified read reads read lament laments lamented caution cautioned signal signals signalled signaled " +
    "hint hints hinted hinting estimate estimates estimated cite cites cited citing sigh sighed laugh laughed yell yelled beg begged plead " +
    "pleaded urge urges urged urging threaten threatens threatened threatening propose proposes proposed decree decreed rule ruled deny denies denied denying",
  TELL:
    "tell tells told telling ask asks asked asking inform informs informed informing assure assures assured assuring remind reminds reminded " +
    "reminding notify notified advise advises advised brief briefed convince convinced",
  JUDGE:
    "denounce denounces denounced denouncing call calls called calling describe describes described describing dub dubs dubbed brand brands " +
    "branded branding label labels labelled labeled labelling dismiss dismisses dismissed dismissing condemn condemns condemned condemning " +
    "criticise criticises criticised criticising criticize criticizes criticized criticizing slam slams slammed slamming blast blasts blasted " +
    "hail hails hailed hailing praise praises praised praising decry decries decried decrying deride derides derided reject rejects rejected " +
    "rejecting characterise characterised characterize characterized term termed deem deemed accuse accuses accused accusing speak speaks spoke " +
    "spoken talk talks talked refer refers referred referring portray portrays portrayed portraying mock mocks mocked welcome welcomes welcomed " +
    "thank thanked paint painted liken likens likened likening compare compares compared comparing",
  THINK:
    "believe believes believed believing think thinks thought thinking fear fears feared fearing hope hopes hoped hoping suspect suspects suspected " +
    "suspecting expect expects expected expecting doubt doubts doubted know knows knew assume assumes assumed feel feels felt consider considers " +
    "considered considering find finds found agree agrees agreed agreeing understand understands understood learn learned learnt",
  STANCE:
    "exclude excludes excluded excluding rule rules ruled ruling dispute disputes disputed disputing question questions questioned questioning",
};

const FORM_OF: ReadonlyMap<string, SpeechForm> = new Map(
  (["STANCE", "THINK", "JUDGE", "TELL", "SAY"] as const).flatMap((form) =>
    FORMS[form].split(" ").map((word) => [word, form] as const),
  ),
);

/** Nouns as often as verbs: they say something only where the tagger calls them a verb. */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  (
    "remark remarks state states note notes call calls claim claims stress reply replies warning answer answers report reports comment comments " +
    "post posts promise promises pledge pledges demand demands charge charges counter counters cry cries shout whisper joke jokes rule rules " +
    "ruling question questions dispute label labels brand brands term praise talk talks hope hopes fear fears doubt doubts suspect suspects " +
    "thought read sigh laugh brief welcome repeat tweet tweets estimate estimates slam signal signals hint hints mock laments lament vow vows " +
    "finding writing meaning caution threat rejects feeling reporting recall thank pleads counter urge"
  ).split(" "),
);

/** Nouns that hold what somebody says: "his remark that …", "a warning of …", "in a statement". */
const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  (
    "remark remarks warning warnings statement statements comment comments claim claims assertion assertions call calls description words word " +
    "promise pledge vow threat threats speech address letter tweet post message accusation accusations allegation allegations insistence " +
    "announcement declaration suggestion argument complaint criticism response reply answer appeal demand verdict view views belief fear fears hope hopes " +
    "assessment conclusion testimony admission acknowledgement acknowledgment denial prediction proposal report phrase boast quip"
  ).split(" "),
);

/** How an inflected word brings speech; undefined where it brings none. `isVerb` is the tagger's judgement. */
export function speechFormOf(norm: string, isVerb: boolean): SpeechForm | undefined {
  return ALSO_NOUNS.has(norm) && !isVerb ? undefined : FORM_OF.get(norm);
}

/** Whether a noun holds what somebody says. */
export function isSpeechNoun(norm: string): boolean {
  return SPEECH_NOUNS.has(norm);
}
