import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { DEFAULT_FIRST } from "./connection.ts";

/** What a query asks for, before any of it is done. */
export interface QueryMeasure {
  /** Levels of fields; introspection is not counted. */
  readonly depth: number;
  /** Fields that the answer may hold at most, by the page sizes asked for. */
  readonly cost: number;
  readonly rootFields: number;
}

/** Items that a list without a page size is taken to hold. */
const USUAL_LENGTH = 3;
const LARGEST_SIZE = 500;
/** A field that goes to the store costs more than one that only shows what is there. */
const READ_COST = 5;
/** Fields that one of introspection stands for, types and their fields being many; tools ask for about 800 such. */
const INTROSPECTION_COST = 60;

/**
 * Measures one operation; cyclic fragments count once (validation refuses them). Each fragment is measured once, so
 * that fragments that multiply each other cost no time here. Without variables, a page size in one counts as usual.
 */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
): QueryMeasure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, QueryMeasure>();
  const nothing: QueryMeasure = { depth: 0, cost: 0, rootFields: 0 };

  function measureFragment(name: string, isSized: boolean): QueryMeasure {
    const key = `${name} ${isSized}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    measured.set(key, nothing);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const measure = fragment === undefined ? nothing : measureSet(fragment.selectionSet, type, isSized);
    measured.set(key, measure);
    return measure;
  }

  function measureSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, isSized: boolean): QueryMeasure {
    let { depth, cost, rootFields } = nothing;
    for (const selection of set.selections) {
      const part =
        selection.kind === Kind.FIELD
          ? measureField(selection, type, isSized)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(selection.name.value, isSized)
            : measureSet(
                selection.selectionSet,
                selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type,
                isSized,
              );
      depth = Math.max(depth, part.depth);
      cost += part.cost;
      rootFields += part.rootFields;
    }
    return { depth, cost, rootFields };
  }

  function measureField(field: FieldNode, parent: GraphQLNamedType | undefined, isSized: boolean): QueryMeasure {
    // Introspection has a depth limit of its own among graphql's rules.
    if (field.name.value.startsWith("__")) {
      const { cost } = field.selectionSet ? measureSet(field.selectionSet, undefined, true) : nothing;
      return { depth: 0, cost: 1 + INTROSPECTION_COST * cost, rootFields: 1 };
    }
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (field.selectionSet === undefined) return { depth: 1, cost: 1, rootFields: 1 };
    const size = sizeOf(field, definition, variables);
    const times = size ?? (definition !== undefined && !isSized && isList(definition) ? USUAL_LENGTH : 1);
    const below = measureSet(field.selectionSet, definition && getNamedType(definition.type), size !== undefined);
    return { depth: 1 + below.depth, cost: (size === undefined ? 1 : READ_COST) + times * below.cost, rootFields: 1 };
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  return measureSet(operation.selectionSet, root, false);
}

/** The page size that a field is asked for, where it has one. */
function sizeOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const sized = definition?.args.find(({ name }) => name === "first" || name === "limit" || name === "ids");
  if (sized === undefined) return undefined;
  const given = field.arguments?.find(({ name }) => name.value === sized.name)?.value;
  const usual = typeof sized.defaultValue === "number" ? sized.defaultValue : DEFAULT_FIRST;
  if (given === undefined) return usual;
  if (given.kind === Kind.LIST) return given.values.length;
  const value =
    given.kind === Kind.VARIABLE
      ? variables[given.name.value]
      : given.kind === Kind.INT
        ? Number(given.value)
        : undefined;
  if (Array.isArray(value)) return value.length;
  // What is more than any field gives is refused by the field itself, with better advice.
  return typeof value === "number" && value >= 0 && value <= LARGEST_SIZE ? value : usual;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
