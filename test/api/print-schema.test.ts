import { readFileSync } from "node:fs";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
} from "graphql";
import { expect, it } from "vitest";
import { printSdl } from "../../src/api/print-schema.ts";
import { schema } from "../../src/api/schema.ts";

it("is the schema that is committed; `npm run schema` prints it anew", () => {
  expect(readFileSync("schema/schema.graphql", "utf8")).toBe(printSdl());
});

it("describes every type, field, argument and value", () => {
  const bare: string[] = [];
  const check = (name: string, { description }: { description?: string | null | undefined }) =>
    description || bare.push(name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isScalarType(type)) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(bare).toEqual([]);
});
