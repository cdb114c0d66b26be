import { describe, expect, it } from "vitest";
import { quotesIn } from "./quotes-in.ts";

type Row = readonly [text: string, quotes: readonly string[]];

describe("a quote has the speaker that its sentence names", () => {
  it.each<Row>([
    [`“The bridge is lost,” said Carla Rossi.`, ["The bridge is lost, | Carla Rossi"]],
    [`“The bridge is lost,” Carla Rossi said.`, ["The bridge is lost, | Carla Rossi"]],
    [`Carla Rossi said: “The bridge is lost.”`, ["The bridge is lost. | Carla Rossi"]],
    [`Carla Rossi said the bridge was “beyond all repair”.`, ["beyond all repair | Carla Rossi"]],
    [`"The bridge is lost," Carla Rossi told Omar Haddad.`, ["The bridge is lost, | Carla Rossi"]],
    [`'The bridge is lost,' Carla Rossi said on Monday.`, ["The bridge is lost, | Carla Rossi"]],
    [`‘The bridge is lost,’ Carla Rossi said on Monday.`, ["The bridge is lost, | Carla Rossi"]],
    [`«The bridge is lost», said Carla Rossi.`, ["The bridge is lost | Carla Rossi"]],
    [`According to Carla Rossi, the bridge is “beyond all repair”.`, ["beyond all repair | Carla Rossi"]],
    [`The bridge is “beyond all repair”, according to Carla Rossi.`, ["beyond all repair | Carla Rossi"]],
    [
      `Carla Rossi, who heads the African Union, told Reuters that the bridge was “beyond all repair”.`,
      ["beyond all repair | Carla Rossi"],
    ],
    [
      `“The bridge is lost,” Carla Rossi, who heads the African Union, told Reuters.`,
      ["The bridge is lost, | Carla Rossi"],
    ],
    [
      `In an interview with Reuters, Carla Rossi said the bridge was “beyond all repair”.`,
      ["beyond all repair | Carla Rossi"],
    ],
    [`His lawyer, Carla Rossi, said the bridge was “beyond all repair”.`, ["beyond all repair | Carla Rossi"]],
    [`“The bridge is lost,” said her editor, Omar Haddad, by telephone.`, ["The bridge is lost, | Omar Haddad"]],
    [`Carla Rossi likened the bridge to “a string of broken teeth”.`, ["a string of broken teeth | Carla Rossi"]],
    [`The board of Siemens turned it down, calling it “too low and too late”.`, ["too low and too late | Siemens"]],
    [`Carla Rossi denounced it as “a bad joke”.`, ["a bad joke | Carla Rossi"]],
    [`Carla Rossi called the talks in Geneva “useless”.`, ["useless | Carla Rossi"]],
    [`Carla Rossi described Omar Haddad as “a man of the past”.`, ["a man of the past | Carla Rossi"]],
    [`The White House dismissed the claim as “nonsense”.`, ["nonsense | White House"]],
    [`Carla Rossi’s warning of “grave” harm was heard in Oslo.`, ["grave | Carla Rossi"]],
    [
      `Carla Rossi, the president of Chile, said in Geneva that the plan was “dead on arrival”.`,
      ["dead on arrival | Carla Rossi"],
    ],
    [`Carla Rossi left the hall, saying the talks were “a waste of time”.`, ["a waste of time | Carla Rossi"]],
    [
      `Commenting on the vote, Omar Haddad called it “shameful”, adding that Peru would “never forget”.`,
      ["shameful | Omar Haddad", "never forget | Omar Haddad"],
    ],
    [`Chilean officials said the talks were “going well so far”.`, ["going well so far | Chile"]],
    [`A spokesman for NATO said the drill was “purely defensive in nature”.`, ["purely defensive in nature | NATO"]],
    [`“We will stay,” said the Kremlin spokesman Dmitry Peskov.`, ["We will stay, | Dmitry Peskov"]],
    [`Asked about the bridge, Carla Rossi said: “No comment at all.”`, ["No comment at all. | Carla Rossi"]],
    [`Carla Rossi met Omar Haddad in Tunis and said it had been “a good day”.`, ["a good day | Carla Rossi"]],
    [`Carla Rossi praised the deal, but Omar Haddad called it “a disgrace”.`, ["a disgrace | Omar Haddad"]],
    [
      `“The bridge is lost,” Carla Rossi, editor at large at the Daily Post, said.`,
      ["The bridge is lost, | Carla Rossi"],
    ],
    [`Carla Rossi said she believes the bridge has “a bright future”.`, ["a bright future | Carla Rossi"]],
    [`“The bridge is lost for good.” – Carla Rossi`, ["The bridge is lost for good. | Carla Rossi"]],
    [`Carla Rossi shrugged: “That is how it goes.”`, ["That is how it goes. | Carla Rossi"]],
    [
      `Carla Rossi was quick to answer. “We fight with words,” the former schoolteacher said on Monday.`,
      ["We fight with words, | Carla Rossi"],
    ],
    [`Carla Rossi was arrested. “She slept at home,” the lawyer said.`, ["She slept at home, | ?"]],
    [`Carla Rossi voted for it. “There are no doubts,” someone said.`, ["There are no doubts, | ?"]],
    [
      `Carla Rossi warned that Peru might “forget the way home”, and Chile said it should stay out.`,
      ["forget the way home | Carla Rossi"],
    ],
  ])("%s", async (text, expected) => {
    expect(await quotesIn(text)).toEqual(expected);
  });
});

describe("a quote that goes on keeps its speaker", () => {
  it.each<Row>([
    [
      `“The bridge is lost,” Carla Rossi said. “We have to build another one.”`,
      ["The bridge is lost, | Carla Rossi", "We have to build another one. | Carla Rossi"],
    ],
    [
      `“The bridge,” said Carla Rossi, “is lost for good.”`,
      ["The bridge, | Carla Rossi", "is lost for good. | Carla Rossi"],
    ],
    [
      `“The bridge is lost. We have no money. Nobody helps us,” said Carla Rossi.`,
      ["The bridge is lost. We have no money. Nobody helps us, | Carla Rossi"],
    ],
    [
      `Carla Rossi said: “The bridge is lost. We have no money. Nobody helps us.” Peru sent engineers.`,
      ["The bridge is lost. We have no money. Nobody helps us. | Carla Rossi"],
    ],
    [
      `"The bridge is lost," Carla Rossi told reporters.\n\n"We have no money for another one."\n\nPeru sent engineers.`,
      ["The bridge is lost, | Carla Rossi", "We have no money for another one. | Carla Rossi"],
    ],
    [
      `Carla Rossi spoke for an hour, she said: “The bridge is lost.\n\n“We have no money for another one.”`,
      ["The bridge is lost. | Carla Rossi", "We have no money for another one. | Carla Rossi"],
    ],
    [
      `Carla Rossi said the bridge was lost. “We have no money for another one,” she added.`,
      ["We have no money for another one, | Carla Rossi"],
    ],
    [
      `Carla Rossi told Reuters the bridge was lost. “We have no money for another one.”`,
      ["We have no money for another one. | Carla Rossi"],
    ],
    [
      `“We are ready,” said Carla Rossi. Omar Haddad replied: “So are we, as you know.”`,
      ["We are ready, | Carla Rossi", "So are we, as you know. | Omar Haddad"],
    ],
  ])("%s", async (text, expected) => {
    expect(await quotesIn(text)).toEqual(expected);
  });
});

describe("marks inside a quote belong to it, unless somebody else is said to speak there", () => {
  it.each<Row>([
    [
      `“The so-called ‘peace plan’ is a trap,” said Carla Rossi.`,
      ["The so-called ‘peace plan’ is a trap, | Carla Rossi"],
    ],
    [
      `“Omar Haddad told me, ‘We will never leave,’” said Carla Rossi.`,
      ["Omar Haddad told me, ‘We will never leave,’ | Carla Rossi", "We will never leave, | Omar Haddad"],
    ],
    [`"They don't want 'advisers' here," said Carla Rossi.`, [`They don't want 'advisers' here, | Carla Rossi`]],
  ])("%s", async (text, expected) => {
    expect(await quotesIn(text)).toEqual(expected);
  });
});

describe("a quote whose speaker nobody names has none", () => {
  it.each<Row>([
    [`Observers noted that the plan was a “big if” for Peru.`, ["big if | ?"]],
    [`Talks in Geneva were “going well so far”.`, ["going well so far | ?"]],
    [`Carla Rossi’s lawyer said the case was “built on sand”.`, ["built on sand | ?"]],
    [`Officials in Geneva said the talks were “going well so far”.`, ["going well so far | ?"]],
  ])("%s", async (text, expected) => {
    expect(await quotesIn(text)).toEqual(expected);
  });
});

describe("terms in marks that nobody speaks are no quotes", () => {
  it.each([
    `The “Jupiter” missiles stood in Turkey.`,
    `Peru’s “deterrence” has cost Chile a lot.`,
    `Carla Rossi wrote the novel “The Long Way Home” in 1998.`,
    `The states' rights and the nations' duties were the topic in Rome.`,
    `The 1990s' boom came late to Peru, and the '80s were lost.`,
    `The operation, dubbed “Desert Rose”, began in Mali.`,
    `The pipe of 12" was laid in Peru, another of 5" in Chile.`,
    `Rossi's car and Haddad's house were searched.`,
    `Carla Rossi spoke in Rome on “The Long Way Home”.`,
    `The seat, commonly known as “Super District”, went to Peru.`,
    `A so-called “referendum” took place in Peru.`,
    `Carla Rossi left Tunis.`,
  ])("%s", async (text) => {
    expect(await quotesIn(text)).toEqual([]);
  });
});
