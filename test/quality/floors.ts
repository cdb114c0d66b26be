import { readFileSync } from "node:fs";

/** F1 in percent below which no set may fall: two points under what was reached when `floors.json` was written. */
export function belowFloors(scores: Readonly<Record<string, number>>): readonly string[] {
  const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Record<string, number>;
  return Object.entries(floors).flatMap(([set, floor]) => {
    const score = scores[set];
    return score === undefined || score >= floor ? [] : [`${set}: F1 ${score} is below the floor of ${floor}`];
  });
}
