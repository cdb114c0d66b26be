import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE, splitSentences } from "../../src/text/split-sentences.ts";

/** Cuts at "¦", which stands for a boundary and not for a character; "#" marks a heading. */
function check(marked: string): void {
  const expected = marked.split("¦").filter((part) => part.trim() !== "");
  const text = expected.map((part) => part.replace(/^(\s*)#/, "$1")).join("");
  const found = splitSentences(text);
  expect(found.map(({ start, end, type }) => (type === "HEADING" ? "#" : "") + text.slice(start, end))).toEqual(
    expected.map((part) => part.trim()),
  );
}

describe("splitSentences splits glued text", () => {
  it.each([
    "The ferry left the harbour.¦Last week it came back.",
    'It was "a scandal."¦The mayor of Lima said nothing.',
    'He called it "unfair."¦"From now on we pay," said the harbour master.',
    'They paid for the bridge.¦"We wait," she said.',
    "The plan is ready.¦#Harbour Plan 3.0?¦The council has read it for a year.",
    "Nobody asked.¦#Who pays for the old bridge?¦On 9 May the council will vote.",
    "The council voted.¦#What comes afterwards¦The ferry will be sold in June.",
    "The council voted.¦#Four days in Lima¦UN envoy Ana Torres met the mayor.",
    "The council voted.¦#Lima waits for rain¦Poor harvests made bread dear.",
    "They left the camp in Peru.¦In May they came back.",
    "They left with the OSCE.¦The mission had failed.",
    "She read it (twice).¦Then she signed.",
    "He spoke to the Organisation of Ports (OOP).¦Under its rules, nobody pays.",
    "It costs 5.5 million.¦Nobody has it.",
    "It began in 1961.¦Peru had asked for it.",
    "It ended in the rain.¦9 May is a holiday now.",
    "The harbour is full!¦Ships wait outside.",
    "He met Dr. Roca at the port.¦Dr. Roca said little.",
    "“We wait.”¦The mayor left.",
    "They closed it.[4]¦The mayor left.",
    "They closed it…¦The mayor left.",
    "The crew of the U.S. ship left.¦Nobody waved.",
  ])("%s", check);
});

describe("splitSentences splits prose", () => {
  it.each([
    "The ferry left. ¦It was late.",
    "The ferry left.\n¦It was late.",
    "Did it leave? ¦It did! ¦Nobody saw it.",
    '"It left." ¦The mayor nodded.',
    '"It left," said Ana. ¦"We saw it."',
    "“It left.” ¦“When?”",
    "It left (as planned). ¦It came back.",
    "It left. ¦(It came back.) ¦Then it sank.",
    "She lives in the U.S. ¦The family stayed in Peru.",
    "She works for Harbour Inc. ¦The firm is small.",
    "They met at 5 p.m. ¦In the evening they left.",
    "They sell nets, rope, etc. ¦Harbour dues are low.",
    "It was World War I. ¦Ports were closed.",
    "We need a Plan B. ¦Ships are waiting.",
    "He was born in Jan. ¦His sister came later.",
    "The answer was no. ¦Then he left.",
    "It fell to 2.0. ¦The bank was calm.",
    "It rose in 1997. ¦40 ships came.",
    "He left... ¦Nobody knows why.",
    "¿Quién paga? ¦Nadie.",
    "Wait. ¦’Tis late.",
    "Paid by the FT. ¦The paper said so.",
    "外交部长访问了北京。¦他会见了总统。",
    "قال الوزير إن السفينة غادرت. ¦عادت أمس؟ ¦نعم.",
    "Great news 😀! ¦Ships are back.",
    "The ship of al-Amin left. ¦al-Amin stayed.",
    'He asked: "Why?" ¦The mayor was silent.',
    'Peru signed. ¦"Good," said Ana. ¦Chile did not.',
  ])("%s", check);
});

describe("splitSentences leaves whole", () => {
  it.each([
    "The U.S. President spoke.",
    "The U.S.-backed plan failed.",
    "A U.N.-led convoy left.",
    "Dr. Paul Roca and Mr. Lee met Gen. Ana Torres.",
    "J.F. Roca met J. F. Lee and John F. Torres.",
    "J. A. Torres met I. V. Lee.",
    "They met at No. 10 and at No.10 again.",
    "They met on Jan. 6 and Feb. 7.",
    "At 9 a.m. the ferry left.",
    "The ferry costs $2.5 or €3.75 a day, up 0.4 points.",
    "Version 2.0 of the harbour plan is out.",
    "See www.Harbour.Example.org and https://harbour.example.org/A.B?C=D.E for more.",
    "Write to Ana.Torres@Harbour.Example.org today.",
    "The site Harbour.Com and example.org are down.",
    '"Why?" Ana Torres asked.',
    '"Leave!" Mayor Lee shouted at the crew.',
    '"Why?" he asked.',
    "Yahoo! Japan bought the firm.",
    "He said ... nothing at all.",
    "The firm Nets Inc. of Lima and Rope Ltd. of Callao merged.",
    "The (old!) ferry left.",
    "1. Close the harbour",
    "St. Ives and Mt. Misti are far apart.",
    "The ferry, e.g. Captain Lee's, left vs. Ana's.",
    "He has a Ph.D. from Lima.",
    "The WhatsApp group of YouTube's mayor and McDonald's crew left.",
    "Prof. Lee et al. wrote it.",
    "The harbour's 'Thor' crane and the states' rights",
  ])("%s", check);
});

describe("splitSentences stays bounded", () => {
  it("cuts a sentence without an end at a space", () => {
    const text = "harbour ".repeat(1_000);
    const found = splitSentences(text);
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(found.map(({ start, end }) => text.slice(start, end)).join(" ")).toBe(text.trim());
  });

  it("cuts a word without an end between characters", () => {
    const text = `a${"😀".repeat(3_000)}`;
    const found = splitSentences(text);
    expect(found.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(found.every(({ start, end }) => !/\p{Surrogate}/u.test(text.slice(start, end)))).toBe(true);
  });

  it.each([
    ["50 nested quotes", `He said ${'"“'.repeat(50)}no${'”"'.repeat(50)}. Then he left.`],
    ["only marks", "?!.\"'([".repeat(5_000)],
    ["glued forever", 'Ab.C"?'.repeat(5_000)],
    ["nothing", " \n\t "],
  ])("covers all but white space: %s", (_name, text) => {
    const found = splitSentences(text);
    const kept = found
      .map(({ start, end }) => text.slice(start, end))
      .join("")
      .replace(/\s/g, "");
    expect(kept).toBe(text.replace(/\s/g, ""));
    expect(found.every(({ start }, i) => start >= (found[i - 1]?.end ?? 0))).toBe(true);
  });
});
