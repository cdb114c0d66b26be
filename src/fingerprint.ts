import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson, sha256 } from "./model/hash.ts";
import type { Tagger } from "./model/tagger.ts";

/** What decides how a text is read: our own stages, and what they know. The readers (documents/) show in text and metadata. */
const CODE = ["model", "knowledge", "text", "encoder", "mentions", "entities", "claims", "ingest", "to-contribution"];
const DATA = ["schema/ontology.json", "seeds/knowledge"];
/** Stands for the weights: it holds their checksum. */
const MODEL = "models/names/model.json";
const LIBRARIES = ["chrono-node", "compromise", "onnxruntime-node", "onnxruntime-web", "world-countries"];

const known = new Map<Tagger, string>();

/**
 * A hash of everything besides the document that an extraction depends on: 32 hex digits, the same for equal code,
 * ontology, knowledge, model and library versions. Read from disk once a process and tagger.
 */
export function extractorFingerprint(tagger: Tagger): string {
  const fingerprint = known.get(tagger) ?? readFingerprint(tagger);
  known.set(tagger, fingerprint);
  return fingerprint;
}

function readFingerprint(tagger: Tagger): string {
  // This file lies one level below the package, compiled (dist/) or not (src/).
  const here = fileURLToPath(new URL(".", import.meta.url));
  const root = fileURLToPath(new URL("..", import.meta.url));
  const { version, dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = [
    ...readdirSync(here)
      .filter((name) => CODE.includes(name.replace(/\.[jt]s$/, "")))
      .map((name) => join(here, name)),
    ...[...DATA, ...(tagger === "encoder" ? [MODEL] : [])].map((name) => join(root, name)),
  ];
  const contents = files
    .flatMap(filesUnder)
    .map((path) => [relativeTo([here, root], path), sha256(readFileSync(path))]);
  const libraries = LIBRARIES.map((name) => [name, dependencies[name]]);
  return sha256(canonicalJson([version, tagger, libraries, contents.sort()]), 32);
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Independent of where the package lies and of the machine's separator. */
function relativeTo(folders: readonly string[], path: string): string {
  const folder = folders.find((candidate) => path.startsWith(candidate)) ?? "";
  return path.slice(folder.length).replaceAll("\\", "/");
}
