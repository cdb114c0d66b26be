const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Nouns that tell that someone is a man. */
export const MALE_NOUNS = words(
  "man boy father dad husband brother son uncle nephew grandfather grandson king prince duke emperor sultan sheikh lord sir mr gentleman spokesman businessman congressman statesman chairman policeman fisherman serviceman boyfriend widower bridegroom groom fiancé stepfather stepson actor monk priest bishop pope imam father-in-law son-in-law brother-in-law waiter cameraman gunman salesman councilman assemblyman cowboy guy lad footballer anchorman hitman strongman postman fireman craftsman clergyman nobleman baron count earl godfather godson stepbrother half-brother",
);

/** Nouns that tell that someone is a woman. */
export const FEMALE_NOUNS = words(
  "woman girl mother mom mum wife sister daughter aunt niece grandmother granddaughter queen princess duchess empress lady mrs ms miss madam spokeswoman businesswoman congresswoman stateswoman chairwoman policewoman girlfriend widow bride fiancée stepmother stepdaughter actress nun waitress heroine mother-in-law daughter-in-law sister-in-law ballerina housewife councilwoman seamstress hostess goddess dame baroness countess mistress noblewoman sheikha godmother half-sister stepsister midwife",
);

/** Nouns for a person that leave open which. */
const OTHER_NOUNS = words(
  "person child baby teenager adult citizen resident official officer minister president premier chancellor secretary ambassador envoy diplomat senator governor mayor lawmaker politician leader chief head director manager executive founder co-founder owner boss spokesperson adviser advisor aide deputy candidate nominee opponent rival challenger successor predecessor incumbent colleague partner friend ally enemy critic supporter activist campaigner dissident protester rebel fighter soldier general colonel captain major lieutenant sergeant commander admiral veteran pilot sailor marine agent spy detective inspector investigator prosecutor judge justice lawyer attorney solicitor barrister magistrate sheriff suspect victim witness defendant prisoner inmate hostage killer murderer thief terrorist attacker student pupil teacher professor lecturer scholar scientist researcher physicist chemist biologist economist historian philosopher psychologist analyst expert engineer architect doctor physician surgeon nurse patient journalist reporter correspondent editor columnist publisher author writer novelist poet playwright critic biographer translator artist painter sculptor photographer designer musician singer composer conductor guitarist drummer pianist rapper dancer director producer filmmaker screenwriter comedian model presenter host broadcaster athlete player coach trainer striker goalkeeper midfielder defender forward captain skipper champion winner runner swimmer cyclist boxer wrestler driver racer golfer parent sibling twin cousin spouse relative heir ancestor descendant neighbor neighbour guest visitor passenger tourist immigrant migrant refugee worker employee employer entrepreneur investor banker accountant consultant broker trader farmer chef cook baker driver servant assistant guard bodyguard bishop cardinal archbishop rabbi pastor preacher missionary saint prophet billionaire millionaire tycoon dictator ruler monarch regent speaker chairperson chair commissioner administrator treasurer representative delegate negotiator mediator member fellow graduate alumnus recipient laureate hero villain character protagonist narrator detective wizard warrior knight servant owner lover mentor tutor youth youngster oligarch magnate brigadier corporal constable exile vet veterinarian winegrower grower tailor carpenter plumber electrician mechanic shopkeeper beekeeper herder shepherd welder undertaker hurdler sprinter rower skier jockey cricketer hardliner loyalist moderate agronomist astronaut cosmonaut paratrooper mercenary marksman pensioner villager townsman islander nobody somebody someone everyone anyone",
);

/** Endings that nouns for people alone have ("oilman", "archaeologist"), and words that only look so. */
const PERSON_END = /(?:[a-z]{2}(?:man|woman)|[a-z]{4}ist|ologist|ographer)$/u;
const NO_PERSON =
  /^(?:(?:check|play|black|white|short|wait|wish|hit|en)list|twist|resist|persist|assist|consist|insist|(?:co)?exist|desist|subsist|talisman|shaman|ottoman|caiman|human|german|roman|norman|woman)$/u;

/** Whether a noun, in small letters and singular or with a plain plural, is one for people. */
export function isPersonNoun(noun: string): boolean {
  return [noun, singularOf(noun)].some(
    (one) =>
      OTHER_NOUNS.has(one) ||
      MALE_NOUNS.has(one) ||
      FEMALE_NOUNS.has(one) ||
      (PERSON_END.test(one) && !NO_PERSON.test(one)),
  );
}

/** A plural noun's singular by its spelling: "nations" to "nation", "countries" to "country"; others as they are. */
export function singularOf(noun: string): string {
  if (/(?:men)$/u.test(noun)) return `${noun.slice(0, -2)}an`;
  if (/[^aeiou]ies$/u.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/u.test(noun) ? noun.slice(0, -1) : noun;
}
