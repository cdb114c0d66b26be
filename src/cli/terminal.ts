import { EXIT } from "./exit-codes.ts";

/** Where a command reads and writes. Results go out, all else goes to `err`. */
export interface Terminal {
  /** Resolves when more may be written, so that a slow reader slows the command down. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** A person is watching `err`. */
  readonly isWatched: boolean;
  /** Columns of `err`. */
  readonly columns: number;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Aborted by Ctrl-C or a terminate signal. */
  readonly signal: AbortSignal;
}

/**
 * The process's own terminal. A reader that goes away (`| head`) ends the process without a word, a full disk (`> file`)
 * with one line: nobody waits for an output that goes nowhere.
 */
export function openTerminal(signal: AbortSignal): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(
      `newsgraph: The output cannot be written: ${error.message}. Send it elsewhere and run it again.\n`,
    );
    process.exit(EXIT.TROUBLE);
  });
  return {
    out: (text) =>
      process.stdout.write(text) ? Promise.resolve() : new Promise((resolve) => process.stdout.once("drain", resolve)),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    stdin: process.stdin,
    signal,
  };
}
