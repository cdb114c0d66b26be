import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether one of these fields is selected right below the field being resolved, fragments looked into. */
export function selectsField(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === "Field") return names.includes(selection.name.value);
      if (selection.kind === "InlineFragment") return isIn(selection.selectionSet);
      return isIn(info.fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
