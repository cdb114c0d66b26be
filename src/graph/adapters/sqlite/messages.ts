import type { ErrorCode } from "../../../errors.ts";
import type { Method } from "./store-calls.ts";

/** What a store's worker thread is started with. */
export interface WorkerSettings {
  readonly path: string;
  readonly role: "WRITER" | "READER" | "BOTH";
  readonly readOnly: boolean;
  readonly symmetricPredicates: readonly string[];
}

/** To the worker. A cancelled call that has not begun is not begun. */
export type Request =
  | {
      readonly id: number;
      readonly method: Method;
      readonly args: readonly unknown[];
      readonly deadline: number | null;
    }
  | { readonly cancel: number }
  | { readonly close: true };

export interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** From the worker: first whether it could open the file, then an answer for each call. */
export type Reply =
  | { readonly opened: true }
  | { readonly failed: PlainError }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: PlainError };
