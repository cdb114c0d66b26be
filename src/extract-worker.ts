import { setFlagsFromString } from "node:v8";
import { type Encoder, openEncoder } from "./encoder/open-encoder.ts";
import { isNewsgraphError } from "./errors.ts";
import { extractDocument } from "./ingest.ts";
import { loadKnowledge } from "./knowledge/load-knowledge.ts";
import type { SourceDocument } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { Tagger } from "./model/tagger.ts";
import { openGate, passGate, type StopGate } from "./stop-gate.ts";

export interface WorkerTask {
  readonly source: SourceDocument;
  readonly tagger: Tagger;
  /** Threads with which the encoder computes. */
  readonly encoderThreads: number;
  /** Native code is run behind it. */
  readonly gate: StopGate;
}

/** An error loses its class on the way between threads; its code and message travel as data. */
export type WorkerAnswer = { readonly extraction: Extraction } | { readonly code: string; readonly message: string };

// V8 lets a heap grow to four times what lives in it before it collects; a document leaves much behind and little alive. At
// twice, all heaps of the process (flags are the process's) take a third less memory for a twentieth more time.
setFlagsFromString("--heap-growing-percent=100");

let opened: Promise<Encoder> | undefined;
let current: StopGate;

/** One document's extraction in a thread of its own; the pool calls it. Knowledge and model are loaded once a thread. */
export async function extractInWorker({ source, tagger, encoderThreads, gate }: WorkerTask): Promise<WorkerAnswer> {
  current = gate;
  openGate(gate);
  try {
    if (tagger === "encoder")
      opened ??= openEncoder({ threads: encoderThreads, around: (work) => passGate(current, work) });
    const encoder = tagger === "encoder" ? ((await opened) ?? null) : null;
    return { extraction: await extractDocument(source, { knowledge: loadKnowledge(), encoder }) };
  } catch (error) {
    if (isNewsgraphError(error)) return { code: error.code, message: error.message };
    throw error;
  }
}

/** Answers when the thread has loaded. */
export function beLoaded(): void {}
