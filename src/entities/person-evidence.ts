import type { IdentityEvidence } from "../model/cluster.ts";
import { compareCodePoints } from "../model/code-points.ts";
import type { Mention } from "../model/mention.ts";
import { isInside } from "../model/span.ts";

/** Lines of work by the nouns of titles: wide, so that a minister who becomes a president stays one person. */
const LINES: Readonly<Record<string, RegExp>> = {
  BUSINESS: /\b(?:ceo|chief executive|chairman of the board|founder|managing director|banker)\b/u,
  LAW: /\b(?:judge|justice|prosecutor|attorney|lawyer|magistrate)\b/u,
  MEDIA: /\b(?:journalist|reporter|correspondent|columnist|editor|broadcaster|anchor)\b/u,
  MILITARY: /\b(?:general|admiral|colonel|marshal|major|brigadier|lieutenant|sergeant)\b(?! secretary)/u,
  POLITICS:
    /\b(?:president|minister|premier|chancellor|senator|governor|congress(?:wo)?man|secretary|ambassador|envoy|mayor|spokes(?:man|woman|person)|lawmaker|leader|diplomat|commissioner)\b/u,
  RELIGION: /\b(?:pope|archbishop|bishop|cardinal|rabbi|imam|ayatollah|patriarch)\b/u,
  SCIENCE: /\b(?:professor|historian|economist|physicist|scientist|researcher)\b/u,
  SPORT: /\b(?:coach|striker|goalkeeper|midfielder|defender|sprinter|skipper|champion|boxer)\b/u,
};

/**
 * What a document says about who a person is: the country that stands with a title ("Peruvian Foreign Minister") and
 * the lines of work that titles name. Where a document names two countries it says none.
 */
export function personEvidence(own: readonly Mention[], all: readonly Mention[], raw: string): IdentityEvidence {
  const titles = own.flatMap(({ title }) => (title === null ? [] : [title]));
  const offices = Object.entries(LINES).flatMap(([line, words]) =>
    titles.some(({ text }) => words.test(text.toLowerCase())) ? [line] : [],
  );
  const countries = titles.flatMap((title) =>
    all.flatMap((mention) => {
      const isOwner =
        isInside(mention, title) ||
        (mention.end <= title.start && /^(?:['’]s)?\s*$/u.test(raw.slice(mention.end, title.start)));
      const { known } = mention;
      const isCountry = known?.kind === "PLACE" && known.subtype?.startsWith("COUNTRY") && known.country !== null;
      return isOwner && isCountry ? [known.country] : [];
    }),
  );
  const [country, ...others] = [...new Set(countries)];
  return {
    ...(country == null || others.length > 0 ? {} : { country }),
    ...(offices.length === 0 ? {} : { offices: offices.sort(compareCodePoints) }),
  };
}
