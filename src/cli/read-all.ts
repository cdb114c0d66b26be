import { NewsgraphError } from "../errors.ts";
import type { Terminal } from "./terminal.ts";

/**
 * All of standard input, as UTF-8. A terminal may keep its reader waiting for ever, so the signal ends it: throws ABORTED.
 */
export async function readAll({ stdin, signal }: Terminal): Promise<string> {
  const read = async (): Promise<string> => {
    const parts: Uint8Array[] = [];
    for await (const part of stdin) parts.push(part);
    return Buffer.concat(parts).toString("utf8");
  };
  const stop = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new NewsgraphError("ABORTED", "Interrupted.")));
  });
  return Promise.race([read(), stop]);
}
