import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { ingestTable } from "./ingest-table.ts";
import { loadStores } from "./load-stores.ts";
import { measureApi } from "./measure-api.ts";
import { measureQueries } from "./measure-queries.ts";
import { measureRooms } from "./measure-rooms.ts";
import { type ReportTable, toMarkdown } from "./report-table.ts";
import { createScratch, type Scratch } from "./scratch.ts";

const PARTS = ["rooms", "ingest", "queries", "api"] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench -- [options]
  --quick       a graph of 5,000 entities and short runs, for a look
  --only NAME   one of ${PARTS.join(", ")}; may be given more than once
  --no-neo4j    SQLite alone
  --json        the tables as JSON
`;

/** Sizes and seconds of a run. The full one takes a quarter of an hour on two cores. */
const FULL = { documents: 20_000, limitSeconds: 800, roomSeconds: 5, querySeconds: 1.5, apiSeconds: 4, apiPairs: 4 };
const QUICK = { documents: 1_000, limitSeconds: 60, roomSeconds: 1, querySeconds: 0.3, apiSeconds: 1, apiPairs: 2 };

interface Choice {
  readonly parts: ReadonlySet<Part>;
  readonly isQuick: boolean;
  readonly withNeo4j: boolean;
}

async function measure({ parts, isQuick, withNeo4j }: Choice, scratch: Scratch): Promise<readonly ReportTable[]> {
  const size = isQuick ? QUICK : FULL;
  const tables: ReportTable[] = [];
  if (parts.has("rooms")) tables.push(await measureRooms(size.roomSeconds, tell("rooms")));
  if (!(parts.has("ingest") || parts.has("queries") || parts.has("api"))) return tables;
  const isNeo4jNeeded = withNeo4j && (parts.has("ingest") || parts.has("queries"));
  const { documents, limitSeconds } = size;
  const { stores, missing } = await loadStores({
    documents,
    limitSeconds,
    withNeo4j: isNeo4jNeeded,
    scratch,
    onProgress: tell("ingest"),
  });
  if (parts.has("ingest")) tables.push(await ingestTable(stores, missing));
  if (parts.has("queries"))
    tables.push(
      await measureQueries(
        stores.map(({ store }) => store),
        size.querySeconds,
        tell("queries"),
      ),
    );
  if (parts.has("api")) {
    tables.push(
      await measureApi({
        uri: stores[0].uri,
        seconds: size.apiSeconds,
        pairs: size.apiPairs,
        scratch,
        onProgress: tell("api"),
      }),
    );
  }
  return tables;
}

function tell(part: Part): (line: string) => void {
  return (line) => void process.stderr.write(`bench: ${part}: ${line}\n`);
}

function isPart(name: string): name is Part {
  return PARTS.some((part) => part === name);
}

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    "no-neo4j": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const unknown = values.only.filter((name) => !isPart(name));
if (values.help || unknown.length > 0) {
  process.stderr.write(`${unknown.map((name) => `There is no part "${name}".\n`).join("")}${USAGE}`);
  process.exit(values.help ? 0 : 2);
}
const chosen = values.only.filter(isPart);
const scratch = createScratch();
try {
  const parts = new Set(chosen.length > 0 ? chosen : PARTS);
  const tables = await measure({ parts, isQuick: values.quick, withNeo4j: !values["no-neo4j"] }, scratch);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores.`;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ machine, tables }, null, 2)}\n`
      : `${tables.map(toMarkdown).join("\n")}\n${machine}\n`,
  );
} finally {
  await scratch.end();
}
