import { NewsgraphError } from "../../errors.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Verdict } from "../../model/judgement.ts";

export function missingEntity(id: EntityId): NewsgraphError {
  return new NewsgraphError("ENTITY_NOT_FOUND", `There is no entity ${id}: search for its name.`, { details: { id } });
}

/** Where both sides of a judgement are one entity, and their names do not say which parts are meant. */
export function indistinctSides(verdict: Verdict, left: EntityId, right: EntityId): NewsgraphError {
  const message = `${left} and ${right} are one entity: to judge ${verdict} on its parts, name them by their own addresses (the ones with ~).`;
  return new NewsgraphError("BAD_ARGUMENT", message, { details: { left, right } });
}
