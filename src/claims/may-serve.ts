import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Cluster } from "../model/cluster.ts";

/** Whether a person may hold an office of a country that no word gives it. */
export type MayServe = (person: Cluster | undefined, country: Cluster | undefined) => boolean;

/** Leaders who are known to be another country's hold no office of this one ("President Kennedy" in a text about Cuba). */
export function createMayServe({ countryCodes, leaders }: Pick<Knowledge, "countryCodes" | "leaders">): MayServe {
  return (person, country) => {
    const led = leaders.get(person?.key.split(" ").at(-1) ?? "");
    const code = countryCodes.get(country?.name ?? "");
    return led === undefined || code === undefined || led.has(code);
  };
}
