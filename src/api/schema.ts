import { builder } from "./builder.ts";
import "./document.ts";
import "./claim.ts";
import "./edge.ts";
import "./contradiction.ts";
import "./node.ts";
import "./entity-result.ts";
import "./search.ts";
import "./path.ts";
import "./subgraph.ts";
import "./stats.ts";
import "./ontology.ts";
import "./judgement.ts";
import "./ingest-mutation.ts";
import "./delete-mutation.ts";

builder.queryType({ description: "What can be asked of the graph." });
builder.mutationType({ description: "What can be changed in the graph." });

/** The whole schema. */
export const schema = builder.toSchema();
