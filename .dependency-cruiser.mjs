// Who may import whom. The folders of src/ are the stages that an article passes; they know the words (model/), what we
// know beforehand (knowledge/) and the errors, and never each other. The stages meet in src/ingest.ts, the parts in
// src/main.ts. If a rule turns out wrong for the code, change the rule on purpose.

/** The ground floor: every room may stand on it. */
const GROUND = "^src/(model|knowledge)/|^src/errors\\.ts$";

const STAGES = ["documents", "text", "encoder", "mentions", "entities", "claims"];

/** The library that only this place may know, so that it can be exchanged there. */
const KEEPERS = [
  { library: "compromise", keeper: "^src/text/", why: "only text/ knows compromise: its tags travel on the tokens" },
  { library: "eld", keeper: "^src/text/", why: "what a text is written in is told where it is taken apart" },
  { library: "onnxruntime-(node|web)", keeper: "^src/encoder/", why: "who finds names by rules loads no model" },
  { library: "chrono-node", keeper: "^src/mentions/", why: "dates are mentions" },
  { library: "@mozilla/readability", keeper: "^src/documents/", why: "HTML ends in documents/" },
  { library: "linkedom", keeper: "^src/documents/", why: "HTML ends in documents/" },
  { library: "tinyglobby", keeper: "^src/documents/", why: "files are found in documents/" },
  { library: "world-countries", keeper: "^src/knowledge/", why: "facts known beforehand live in knowledge/" },
  { library: "libsql", keeper: "^src/graph/adapters/sqlite/", why: "the driver may change when the Node floor rises" },
  { library: "neo4j-driver", keeper: "^src/graph/adapters/neo4j/", why: "who uses SQLite runs no Neo4j driver" },
  { library: "@pothos", keeper: "^src/api/", why: "GraphQL is the business of api/" },
  { library: "graphql(-yoga)?", keeper: "^src/api/", why: "GraphQL is the business of api/" },
  { library: "@graphql-yoga", keeper: "^src/api/", why: "GraphQL is the business of api/" },
  { library: "dataloader", keeper: "^src/api/", why: "batching of resolvers is the business of api/" },
  { library: "citty", keeper: "^src/cli/", why: "arguments are the business of cli/" },
  { library: "piscina", keeper: "^src/extraction-pool\\.ts$", why: "threads for extraction are started in one place" },
];

const stageRules = STAGES.map((stage) => ({
  name: `${stage}-imports-itself-and-the-ground-floor`,
  comment: `${stage}/ is a stage: it takes the former stage's output as an argument, so it can be read, tested and exchanged alone. Stages meet in src/ingest.ts.`,
  severity: "error",
  from: { path: `^src/${stage}/` },
  to: { path: "^src/", pathNot: `^src/${stage}/|${GROUND}` },
}));

/** The rooms of claims/, floor by floor: each may stand on itself and on the floors below it; what is in no room is the roof. */
const CLAIM_FLOORS = [["sentence"], ["patterns", "scope", "speech"], ["rules", "heads", "events"]];

const claimRules = CLAIM_FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `claims-${room}-stands-on-the-floors-below`,
    comment: `claims/${room}/ can be read and tested without what is built on it.`,
    severity: "error",
    from: { path: `^src/claims/${room}/` },
    to: { path: "^src/claims/", pathNot: `^src/claims/(${[room, ...CLAIM_FLOORS.slice(0, floor).flat()].join("|")})/` },
  })),
);

const keeperRules = KEEPERS.map(({ library, keeper, why }) => ({
  name: `keeper-of-${library.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`,
  comment: `One room knows this library: ${why}. Ask that room for what you need.`,
  severity: "error",
  from: { path: "^src/", pathNot: keeper },
  to: { path: `(^|/)node_modules/${library}/` },
}));

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one thing or three. Type imports count: they tie ideas as firmly.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "model-imports-only-itself-and-errors",
      comment:
        "The words stand on nothing but Node's own hashing and the closed list of error codes, so that everything can stand on them.",
      severity: "error",
      from: { path: "^src/model/" },
      to: { pathNot: "^src/(model/|errors\\.ts$)", dependencyTypesNot: ["core"] },
    },
    {
      name: "errors-import-nothing",
      comment: "Errors are part of the ground floor; whatever they imported would come along everywhere.",
      severity: "error",
      from: { path: "^src/errors\\.ts$" },
      to: {},
    },
    {
      name: "knowledge-imports-model",
      comment: "What we know before we read does not depend on how we read.",
      severity: "error",
      from: { path: "^src/knowledge/" },
      to: { path: "^src/", pathNot: GROUND },
    },
    ...stageRules,
    ...claimRules,
    {
      name: "graph-imports-itself-and-the-ground-floor",
      comment:
        "The store is told what to keep (contributions) and how to judge identity (a rule handed over when it is opened).",
      severity: "error",
      from: { path: "^src/graph/" },
      to: { path: "^src/", pathNot: `^src/graph/|${GROUND}` },
    },
    {
      name: "adapters-stand-apart",
      comment: "Neither adapter may know the other, or they could not be exchanged.",
      severity: "error",
      from: { path: "^src/graph/adapters/([^/]+)/" },
      to: { path: "^src/graph/adapters/", pathNot: "^src/graph/adapters/$1/" },
    },
    {
      name: "adapters-are-named-once",
      comment:
        "Whoever opens a store asks open-store.ts; nobody else knows which engine is behind the port. store-worker.ts is the inside of a thread: it brings the adapter the rule of identity, for no function can be sent there.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/graph/open-store\\.ts$|^src/graph/adapters/|^src/store-worker\\.ts$" },
      to: { path: "^src/graph/adapters/" },
    },
    {
      name: "api-knows-the-port",
      comment:
        "The API answers from any store: it knows the port and the functions over it, and gets the rest from main.ts.",
      severity: "error",
      from: { path: "^src/api/" },
      to: { path: "^src/", pathNot: `^src/api/|^src/graph/(?!adapters/|open-store)|${GROUND}` },
    },
    {
      name: "cli-knows-the-port",
      comment:
        "Commands get the store, ingest and the server from main.ts, so that they start fast and are tested alone.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/", pathNot: `^src/cli/|^src/graph/(?!adapters/|open-store)|${GROUND}` },
    },
    {
      name: "nobody-imports-main",
      comment: "main.ts puts the parts together; a part that needs it is not a part.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/main\\.ts$" },
    },
    {
      name: "only-main-reads-the-configuration",
      comment: "Parts are given what they need as arguments; one place reads the environment, one place hands it on.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/main\\.ts$" },
      to: { path: "^src/config\\.ts$" },
    },
    ...keeperRules,
    {
      name: "only-listed-packages",
      comment: "A package that package.json does not list is there by chance.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"] },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
