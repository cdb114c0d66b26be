/** From `id`, any address that resolves, to its entity `e`. */
export const MATCH_ENTITY = "MATCH (:Address {id: id})-[:LEADS_TO]->(e:Entity)";
