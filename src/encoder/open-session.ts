import type { InferenceSession, Tensor } from "onnxruntime-node";

/** Which build of ONNX Runtime computes; the native one is about six times as fast. */
export type EncoderRuntime = "native" | "wasm";

/** What comes out for one window's pieces, row after row: tag scores, and where asked for the vectors of their roles. */
export interface Inferred {
  readonly scores: Float32Array;
  readonly roles: Float32Array | null;
}
export type Infer = (ids: Int32Array, shapes: Int32Array, withRoles: boolean) => Promise<Inferred>;

interface Runtime {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
}

export interface SessionOptions {
  readonly threads: number;
  /** Null: native, and where this machine has no native build the other one, with a warning. */
  readonly runtime: EncoderRuntime | null;
}

/** Loads a model for inference on `threads` threads. Throws what the runtime throws for a model that it cannot read. */
export async function openSession(model: Uint8Array, { threads, runtime }: SessionOptions): Promise<Infer> {
  const ort = await loadRuntime(runtime);
  const session = await ort.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
  return async (ids, shapes, withRoles) => {
    const size = [1, ids.length];
    const feeds = { ids: new ort.Tensor("int32", ids, size), shapes: new ort.Tensor("int32", shapes, size) };
    const found = await session.run(feeds, withRoles ? ["scores", "roles"] : ["scores"]);
    return {
      scores: found.scores?.data as Float32Array,
      roles: withRoles ? (found.roles?.data as Float32Array) : null,
    };
  };
}

async function loadRuntime(runtime: EncoderRuntime | null): Promise<Runtime> {
  if (runtime !== "wasm") {
    try {
      return (await import("onnxruntime-node")) as unknown as Runtime;
    } catch (cause) {
      if (runtime === "native") throw cause;
      process.emitWarning(
        `ONNX Runtime has no native build for ${process.platform} ${process.arch}; names are found by its WebAssembly build, more slowly.`,
        "NewsgraphWarning",
      );
    }
  }
  return (await import("onnxruntime-web")) as unknown as Runtime;
}
