import type { Cluster } from "../../model/cluster.ts";
import type { Modality } from "../../model/kinds.ts";
import { nameKey } from "../../model/name-key.ts";
import type { When } from "../../model/when.ts";
import type { Circumstances } from "./event-draft.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** What an unnamed event is called: "Talks between Peru and Chile in Geneva, 10 January 2022". */
export function nameOfEvent(
  noun: string,
  subtype: string,
  modality: Modality,
  { date, places, participants }: Circumstances,
  clusters: readonly Cluster[],
): string {
  const nameOf = (index: number): string => clusters[index]?.name ?? "";
  const inRole = (...roles: readonly string[]): readonly string[] =>
    participants.filter(({ role }) => roles.includes(role)).map(({ cluster }) => nameOf(cluster));
  const parts = [headOf(noun, modality)];
  const targets = inRole("target");
  const isSymmetric = ["NEGOTIATION", "MEETING", "WAR"].includes(subtype);
  if (isSymmetric) {
    const parties = inRole("party", "participant");
    if (parties.length > 0) parts.push(`${parties.length > 1 ? "between" : "with"} ${listOf(parties)}`);
  } else {
    if (targets.length > 0) parts.push(`${ON.test(noun) ? "on" : "of"} ${listOf(targets)}`);
    const own = inRole("victim", "official", "defendant", "winner", "candidate");
    if (own.length > 0) parts.push(`of ${listOf(own)}`);
    const actors = inRole("attacker", "actor", "organizer", "sender", "speaker", "visitor", "protester", "killer");
    if (actors.length > 0) parts.push(`by ${listOf(actors)}`);
    const recipients = inRole("recipient", "audience", "organization");
    if (recipients.length > 0) parts.push(`to ${listOf(recipients)}`);
  }
  const elsewhere = places.map(nameOf).filter((place) => !targets.includes(place));
  if (elsewhere.length > 0) parts.push(`${subtype === "VISIT" ? "to" : "in"} ${listOf(elsewhere)}`);
  const when = date === null ? "" : `, ${dateText(date)}`;
  return `${parts.join(" ")}${when}`;
}

/** Nouns that are followed by "on" rather than "of". */
const ON = /^(?:attacks?|assaults?|strikes?|airstrikes?|raids?|sanctions|embargo|ambush)$/u;

function headOf(noun: string, modality: Modality): string {
  const isUnsure = modality === "HYPOTHETICAL" || modality === "CONDITIONAL";
  const head = isUnsure ? `possible ${noun}` : noun;
  return head.slice(0, 1).toUpperCase() + head.slice(1);
}

/** The first three. */
function listOf(names: readonly string[]): string {
  const shown = [...new Set(names)].slice(0, 3);
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function dateText({ start, end, open, precision }: When): string {
  if (precision === "WEEK") return `week of ${pointText(start)}`;
  if (open) return `since ${pointText(start)}`;
  if (start === "") return `until ${pointText(end ?? "")}`;
  return end === null || end === start ? pointText(start) : `${pointText(start)} to ${pointText(end)}`;
}

function pointText(iso: string): string {
  if (/X$/u.test(iso)) return `${iso.slice(0, 3)}0s`;
  const [year, month, day] = iso.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/**
 * Key of an unnamed event, and whether it means the same in every document: subtype, day and main place, else day and
 * two participants, say who and what without the document. All else stays in its document.
 */
export function keyOfEvent(
  subtype: string,
  name: string,
  modality: Modality,
  { date, places, participants }: Circumstances,
  clusters: readonly Cluster[],
): { readonly key: string; readonly isBound: boolean } {
  const isReal = modality === "ASSERTED" || modality === "REPORTED" || modality === "PLANNED";
  const isDay =
    date !== null && date.precision === "DAY" && !date.open && (date.end === null || date.end === date.start);
  const isShared = (index: number): boolean => clusters[index]?.profile.scope === null;
  const kind = subtype.toLowerCase().replace(/_/gu, " ");
  if (isReal && isDay) {
    const [place] = places;
    if (place !== undefined && isShared(place))
      return { key: nameKey(`${kind} ${date.start} ${clusters[place]?.key}`), isBound: false };
    const named = participants.map(({ cluster }) => cluster).filter(isShared);
    if (named.length >= 2) {
      const keys = named.map((index) => clusters[index]?.key ?? "").sort();
      return { key: nameKey(`${kind} ${date.start} ${keys.join(" ")}`), isBound: false };
    }
  }
  return { key: nameKey(name), isBound: true };
}
