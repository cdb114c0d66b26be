import { NewsgraphError } from "../errors.ts";
import type { EntityRecord } from "../graph/port.ts";
import type { EntityId } from "../model/entity.ts";
import type { EntityKind } from "../model/kinds.ts";
import type { ApiContext } from "./api-context.ts";
import { builder } from "./builder.ts";
import { ENTITY_TYPES } from "./entity.ts";
import { Entity } from "./entity-ref.ts";
import { EntityKindEnum } from "./enums.ts";
import { typeNameOf } from "./type-name-of.ts";

/** What a field answers whose entity is not there. */
export interface MissingEntity {
  readonly message: string;
  readonly asked: string;
  readonly namesakes: readonly EntityRecord[];
}

export const EntityNotFound = builder.objectRef<MissingEntity>("EntityNotFound").implement({
  description: "There is no such entity.",
  fields: (t) => ({
    message: t.exposeString("message", { description: "What was not found and what to do." }),
    asked: t.exposeString("asked", { description: "The id or name that was asked for." }),
    namesakes: t.field({
      type: [Entity],
      description: "Entities of that name or a near one; perhaps one of these was meant.",
      resolve: ({ namesakes }) => [...namesakes],
    }),
  }),
});

export function isMissingEntity(value: object): value is MissingEntity {
  return "namesakes" in value;
}

/** The entity at an address, else what to answer instead, with those that might have been meant. */
export async function findEntity(id: string, { loaders }: ApiContext): Promise<EntityRecord | MissingEntity> {
  const found = await loaders.findEntity(id as EntityId);
  if (found !== null) return found;
  const namesakes = await loaders.findNamesakes(id as EntityId);
  const advice =
    namesakes.length > 0 ? "Those of that name are in `namesakes`." : "Find its id with `search(text: …)`.";
  return { message: `There is no entity with the id "${id}". ${advice}`, asked: id, namesakes };
}

/** The entity that a name, whole, stands for in most documents. */
async function findEntityByName(
  name: string,
  kind: EntityKind | null,
  { store }: ApiContext,
): Promise<EntityRecord | MissingEntity> {
  const { items } = await store.search(name, kind && [kind], { first: 5, after: null });
  const whole = items.find(({ item }) => item.match === "EXACT" || item.match === "ALIAS");
  if (whole !== undefined) return whole.item.entity;
  const namesakes = items.map(({ item }) => item.entity);
  const advice = namesakes.length > 0 ? "Near ones are in `namesakes`." : "Try `search(text: …)` with fewer words.";
  return {
    message: `There is no ${kind?.toLowerCase() ?? "entity"} called "${name}". ${advice}`,
    asked: name,
    namesakes,
  };
}

const EntityResult = builder.unionType("EntityResult", {
  description: "An entity, or why there is none.",
  types: [...ENTITY_TYPES, EntityNotFound],
  resolveType: (value) => (isMissingEntity(value) ? "EntityNotFound" : typeNameOf(value.kind)),
});

builder.queryField("entity", (t) =>
  t.field({
    type: EntityResult,
    description: "One entity by its id, or by a name of it (and its kind).",
    args: {
      id: t.arg.id({ required: false, description: "`person/dmitry-peskov`; give this or `name`." }),
      name: t.arg.string({
        required: false,
        description: "A whole name of it; where several have it, the one in most documents.",
      }),
      kind: t.arg({ type: EntityKindEnum, required: false, description: "With `name`: only of this kind." }),
    },
    resolve: (_root, { id, name, kind }, context) => {
      if ((id == null) === (name == null)) {
        throw new NewsgraphError("BAD_ARGUMENT", 'Give either `id` ("place/cuba") or `name` ("Cuba"), and not both.', {
          details: { argument: "id" },
        });
      }
      return id != null ? findEntity(id, context) : findEntityByName(name ?? "", kind ?? null, context);
    },
  }),
);
