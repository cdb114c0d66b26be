import type { CallLimits } from "../../port.ts";
import type { Connection } from "./connection.ts";

/** `` `A`|`B` ``: relationship types for a pattern, quoted so that no name can end it. */
export function anyOf(types: readonly string[]): string {
  return types.map((type) => `\`${type.replaceAll("`", "``")}\``).join("|");
}

/** The predicates that this database has edges of; a pattern must name them, or it would walk mentions and claims too. */
export async function readPredicates(connection: Connection, limits: CallLimits = {}): Promise<readonly string[]> {
  const [row] = await connection.read<{ predicates: string[] }>(
    `MATCH (n:Newsgraph {id: "newsgraph"}) RETURN n.predicates AS predicates`,
    {},
    limits,
  );
  return row?.predicates ?? [];
}
