import * as v from "valibot";
import { parseData } from "../knowledge/read-data.ts";

const FILE = v.object({ regions: v.record(v.string(), v.string()) });

let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The countries (alpha-2) that an adjective of a region may mean ("Caribbean"), undefined where it is none. */
export function countriesOfRegion(adjective: string): ReadonlySet<string> | undefined {
  loaded ??= new Map(
    Object.entries(parseData("seeds/knowledge/country-regions.json", FILE).regions).map(([region, codes]) => [
      region,
      new Set(codes.split(" ")),
    ]),
  );
  return loaded.get(adjective.toLowerCase());
}
