import { DEFAULT_MODALITIES, type Modality } from "../../model/kinds.ts";
import type { ClaimFilter } from "../port.ts";

/** The modalities that a filter lets pass, in the model's order of words. */
export function modalitiesOf({ modalities = DEFAULT_MODALITIES }: ClaimFilter): readonly Modality[] {
  return modalities;
}

/** Whether the counts that edges keep answer this filter; predicates choose among edges and change no count. */
export function isDefaultFilter(filter: ClaimFilter): boolean {
  const modalities = new Set(modalitiesOf(filter));
  const hasDefault =
    modalities.size === DEFAULT_MODALITIES.length && DEFAULT_MODALITIES.every((one) => modalities.has(one));
  return hasDefault && filter.minConfidence === undefined && filter.from === undefined && filter.to === undefined;
}
