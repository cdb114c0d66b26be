import type { IdentityRule } from "../../../model/identity.ts";

/** What a Neo4j store is opened with. */
export interface Neo4jStoreOptions {
  readonly identityRule: IdentityRule;
  /** Predicates whose two ends are equals. */
  readonly symmetricPredicates: ReadonlySet<string>;
  readonly username?: string;
  readonly password?: string;
  /** The server's default database where left out. */
  readonly database?: string;
  /** Writes nothing and refuses writing calls; the database must have been set up. */
  readonly readOnly?: boolean;
  /** Told, in words for people, that the server does not answer yet. */
  readonly onWait?: (message: string) => void;
  /** How long to wait for a server that does not answer, at the start and when it goes away; default 60,000 ms. */
  readonly waitMs?: number;
}
