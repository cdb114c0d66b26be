import { defineConfig } from "vitest/config";

export default defineConfig({
  // vitest would otherwise load graphql twice, once as ESM and once as CommonJS, and graphql refuses that.
  resolve: { alias: { graphql: "graphql/index.js" } },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/neo4j/global-setup.ts",
    // One file waits for Neo4j while the other computes, on a machine of two cores too.
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
