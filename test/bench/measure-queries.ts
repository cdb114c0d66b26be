import { performance } from "node:perf_hooks";
import { EXAMPLES } from "../../src/api/examples.ts";
import { execute } from "../../src/api/execute.ts";
import type { Store } from "../../src/graph/port.ts";
import { countCalls } from "./counting-store.ts";
import { percentile } from "./percentile.ts";
import type { ReportTable } from "./report-table.ts";

interface Lane {
  readonly engine: string;
  /** Answers the query once; throws where the answer has errors. */
  readonly ask: () => Promise<void>;
  readonly takeCount: () => number;
  readonly milliseconds: number[];
}

const WARM_UP = 3;
const FEWEST = 10;
const MOST = 200;

/** Store calls and latency of each example query on every store, asked in turn, one at a time, in this process. */
export async function measureQueries(
  stores: readonly Store[],
  seconds: number,
  onProgress: (line: string) => void,
): Promise<ReportTable> {
  const rows: (string | number | null)[][] = [];
  for (const { title, query } of EXAMPLES) {
    const lanes = stores.map((store) => createLane(store, query));
    const calls: number[] = [];
    for (const lane of lanes) {
      for (let i = 0; i < WARM_UP; i++) await lane.ask();
      lane.takeCount();
      await lane.ask();
      calls.push(lane.takeCount());
    }
    await askInTurn(lanes, seconds);
    const timed = lanes.map(
      ({ milliseconds }) => [percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)] as const,
    );
    const [first, second] = timed;
    rows.push([
      title,
      ...timed.flatMap(([p50, p95], i) => [calls[i] ?? null, p50, p95]),
      ...(first && second ? [second[0] / first[0]] : []),
    ]);
    onProgress(`${title}: ${timed.map(([p50], i) => `${stores[i]?.engine} ${p50.toPrecision(3)} ms`).join(", ")}`);
  }
  const engines = stores.map(({ engine }) => engine);
  return {
    title: "Example queries, over the generated graph and the seeds, one at a time",
    columns: [
      "query",
      ...engines.flatMap((engine) => [`${engine}: store calls`, "p50 ms", "p95 ms"]),
      ...(engines.length === 2 ? [`${engines[1]} / ${engines[0]}`] : []),
    ],
    rows,
    notes: [
      "Milliseconds from the GraphQL text to the answer, without HTTP; the last column is the ratio of the medians.",
    ],
  };
}

function createLane(store: Store, query: string): Lane {
  const counting = countCalls(store);
  return {
    engine: store.engine,
    takeCount: counting.takeCount,
    milliseconds: [],
    async ask() {
      const { data, errors } = await execute(counting.store, { query, variables: {}, operationName: null });
      if (errors !== undefined || data === undefined)
        throw new Error(`${store.engine} fails on an example: ${JSON.stringify(errors)}`);
    },
  };
}

async function askInTurn(lanes: readonly Lane[], seconds: number): Promise<void> {
  const start = performance.now();
  for (let i = 0; i < MOST && (i < FEWEST || performance.now() - start < seconds * 1000 * lanes.length); i++) {
    for (const { ask, milliseconds } of lanes) {
      const from = performance.now();
      await ask();
      milliseconds.push(performance.now() - from);
    }
  }
}
