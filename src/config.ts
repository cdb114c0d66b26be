import { NewsgraphError } from "./errors.ts";
import { parseTagger, type Tagger } from "./model/tagger.ts";

/** What the environment says; the only place that reads it. Flags of the command line go before it. */
export interface Config {
  /** `sqlite:PATH` or a Neo4j URI. */
  readonly store: string;
  /** Absent: the server's default. */
  readonly neo4j: { readonly username?: string; readonly password?: string; readonly database?: string };
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly tagger: Tagger;
  /** How long to wait for a database that does not answer. */
  readonly waitMs: number;
}

/** The settings in effect; throws BAD_ARGUMENT, naming the variable, for a value that cannot be meant. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const {
    NEWSGRAPH_STORE,
    NEO4J_USERNAME,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    HOST,
    PORT,
    NEWSGRAPH_WAIT,
    NEWSGRAPH_TAGGER,
  } = environment;
  return {
    store: filled(NEWSGRAPH_STORE) ?? "sqlite:./data/newsgraph.db",
    neo4j: {
      ...present("username", filled(NEO4J_USERNAME)),
      ...present("password", NEO4J_PASSWORD || undefined),
      ...present("database", filled(NEO4J_DATABASE)),
    },
    host: filled(HOST) ?? "127.0.0.1",
    port: parseNumber("PORT", filled(PORT) ?? "4000", 65_535),
    tagger: parseTagger(filled(NEWSGRAPH_TAGGER) ?? "encoder", "NEWSGRAPH_TAGGER"),
    waitMs: parseNumber("NEWSGRAPH_WAIT", filled(NEWSGRAPH_WAIT) ?? "60", 3600) * 1000,
  };
}

/** An empty variable is what a shell script or a compose file makes of an unset one. */
function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

function present<K extends string>(name: K, value: string | undefined): { readonly [key in K]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]: string });
}

function parseNumber(name: string, text: string, most: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new NewsgraphError("BAD_ARGUMENT", `${name} is "${text}"; it must be a whole number from 0 to ${most}.`);
}
