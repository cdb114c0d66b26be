/** How to reach a Neo4j. */
export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** A Neo4j of our own, on a folder of its own. */
export interface Neo4jServer extends Neo4jAccess {
  /** Ends it at once, as a power cut would; its data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port after a kill; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Why there is none, and what would help. */
export interface Unavailable {
  readonly unavailable: string;
}
