import { parentPort, workerData } from "node:worker_threads";
import { assignEntities } from "./entities/assign-entities.ts";
import { serveSqlite } from "./graph/adapters/sqlite/serve-sqlite.ts";

// Where the parts of an SQLite store's threads are put together: a rule is a function, and no function can be sent here.
if (parentPort !== null) serveSqlite(parentPort, workerData, { identityRule: assignEntities });
