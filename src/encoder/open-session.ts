import type { InferenceSession, Tensor } from "onnxruntime-node";

/** Which build of ONNX Runtime computes; the native one is about six times as fast. */
export type EncoderRuntime = "native" | "wasm";

/** One input: whole numbers or fractions in the order of their dimensions. */
export interface Feed {
  readonly data: Int32Array | Float32Array;
  readonly size: readonly number[];
}

/** Computes the outputs asked for from the inputs, both by name. */
export type Infer = (
  inputs: Readonly<Record<string, Feed>>,
  outputs: readonly string[],
) => Promise<Readonly<Record<string, Float32Array>>>;

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
    // The files hold the graph as it is best computed; the runtime would join steps that are faster apart.
    graphOptimizationLevel: "basic",
    logSeverityLevel: 3,
  });
  return async (inputs, outputs) => {
    const feeds = Object.fromEntries(
      Object.entries(inputs).map(([name, { data, size }]) => [
        name,
        new ort.Tensor(data instanceof Int32Array ? "int32" : "float32", data, size),
      ]),
    );
    const found = await session.run(feeds, [...outputs]);
    return Object.fromEntries(
      outputs.map((name) => {
        const data = found[name]?.data;
        if (!(data instanceof Float32Array)) throw new Error(`the model gives no ${name}`);
        return [name, data];
      }),
    );
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
