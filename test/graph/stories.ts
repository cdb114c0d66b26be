/** A story as an agency sends it, paragraph by paragraph; our own prose, as all of these. */
export const STORY: readonly string[] = [
  "PORT ALBION, May 3 (Harbour Wire) - The Harbour Council of Port Albion voted on Tuesday to close the old ferry terminal by the end of the year, ending a dispute that has divided the town since a storm damaged its piers two winters ago.",
  "Eleven of the seventeen councillors supported the plan, which moves the ferries to Ruritania to a new quay on the eastern shore. Six voted against it, among them both members for the fishing quarter.",
  '"We have patched these piers four times and the sea has taken them back four times," the council\'s chair, Ada Low, told a crowded gallery after the vote. "It is time to build where the water is deep and the ground is firm."',
  "The new quay will cost 42 million crowns, according to the plan. Half of the money comes from the national government in Streslau, which has made the ferry line part of its programme for the coast.",
  "Fishermen who land their catch at the terminal said they had not been asked. Their association, which has about 200 members, announced that it would go to the regional court before the summer.",
  "The terminal was opened in 1962 and served about 900,000 passengers in its best year. Last year it was 310,000, the ferry company said.",
];

/** Another desk's article on the same vote, with the same quotation and the same numbers. */
export const OTHER_STORY: readonly string[] = [
  "Port Albion is to lose its ferry terminal. After a debate that lasted past midnight the town's council decided that ships to Ruritania will leave from the eastern shore from January.",
  'For Ada Low, who chairs the council and had staked her office on the move, the result of eleven to six was better than expected. "We have patched these piers four times and the sea has taken them back four times," she said.',
  "Opponents fear for the fishing quarter. Boats have landed at the terminal for sixty years, and a cold store was built beside it only in 2015. A lawsuit is being prepared, said the fishermen's association.",
  "Streslau pays 21 of the 42 million crowns. In return the ferry company must run at least four crossings a day, winter included, for ten years; it had wanted to stop in the cold months, when hardly anybody travels.",
  "Passenger numbers have fallen to a third of what they were in the eighties. Whether a new quay brings them back is a question that nobody in the council wanted to answer.",
];

/** What is written the day after, by the desk of the first story, which repeats one of its paragraphs as background. */
export const NEXT_DAY: readonly string[] = [
  "PORT ALBION, May 4 (Harbour Wire) - Fishermen blocked the road to the ferry terminal of Port Albion for three hours on Wednesday in protest against a decision to close it.",
  "About eighty of them parked vans and trailers across both lanes before dawn. Police let them stay until the first ferry from Ruritania had to be unloaded; nobody was arrested.",
  '"Nobody has told us where we shall sell our fish next winter," said Jon Marsh, who has landed his boat there since he was sixteen. He had brought a crate of herring and gave it away to drivers who were held up.',
  "The council offered to talk. Its deputy chair said that the cold store could move to the new quay, though not before the year after next, since the ground there has first to settle under the weight of the fill.",
  "The terminal was opened in 1962 and served about 900,000 passengers in its best year. Last year it was 310,000, the ferry company said.",
  "A second protest is planned for Saturday, when the national minister of transport comes to lay the first stone. His office did not say whether he would meet the fishermen.",
];

/** A brief as ticker pages print it. */
export const BRIEF =
  "The Harbour Council of Port Albion voted on Tuesday to close the old ferry terminal by the end of the year. Eleven of seventeen councillors supported the plan. Fishermen announced that they would go to court.";

/** Another brief on the same vote. */
export const OTHER_BRIEF =
  "Port Albion will close its old ferry terminal. The town's council voted eleven to six on Tuesday for a new quay on the eastern shore, which costs 42 million crowns. Fishermen want to sue.";

export function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n");
}
