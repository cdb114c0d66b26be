import SchemaBuilder, { type ArgBuilder as PothosArgBuilder } from "@pothos/core";
import type { ApiContext } from "./api-context.ts";

/** Where every type of the schema is declared; everything is non-null unless it says otherwise. */
export const builder = new SchemaBuilder<{
  Context: ApiContext;
  DefaultFieldNullability: false;
  Scalars: { ID: { Input: string; Output: string } };
}>({ defaultFieldNullability: false });

export type ApiTypes = (typeof builder)["$inferSchemaTypes"];
export type ArgBuilder = PothosArgBuilder<ApiTypes>;
