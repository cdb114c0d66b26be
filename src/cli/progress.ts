import type { DocumentReport, IngestSummary } from "../model/ingest-report.ts";
import type { Terminal } from "./terminal.ts";

/** How a run shows itself: "live" is one line that changes, "lines" a line a document, "failures" only what went wrong. */
export type ProgressStyle = "live" | "lines" | "failures";

export interface Progress {
  report(report: DocumentReport): void;
  /** Takes the live line away. */
  end(): void;
}

/** Failures and texts that are stored unread are always told, each on a line of its own; what is unchanged never is, the summary counts it. */
export function startProgress(terminal: Terminal, style: ProgressStyle): Progress {
  const clear = style === "live" ? "\r\u001b[K" : "";
  let count = 0;
  return {
    report(report) {
      count++;
      if (report.error !== null) terminal.err(`${clear}✗ ${failureLine(report)}\n`);
      else if (report.unreadLanguage !== null)
        terminal.err(`${clear}! ${unreadLine(report.origin, report.unreadLanguage)}\n`);
      else if (style === "lines" && report.outcome !== "UNCHANGED") terminal.err(`✓ ${successLine(report)}\n`);
      if (style === "live")
        terminal.err(`${clear}${`${count} documents, ${report.origin}`.slice(0, terminal.columns - 1)}`);
    },
    end: () => terminal.err(clear),
  };
}

function failureLine({ origin, error }: DocumentReport): string {
  return `${origin}: ${error?.message}`;
}

function unreadLine(origin: string, language: string): string {
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(language);
  return `${origin}, in ${name}: stored, but names and claims are looked for in English only`;
}

function successLine({ origin, outcome, found }: DocumentReport): string {
  const counts = found === null ? "" : ` (${found.entities} entities, ${found.claims} claims)`;
  return `${origin}${outcome === "REPLACED" ? ", replaced" : ""}${counts}`;
}

/** "3 documents stored, 13 unchanged, 1 failed." */
export function summaryLine({ created, replaced, unchanged, failed, stopped }: IngestSummary): string {
  const parts = [
    [created, "stored"],
    [replaced, "replaced"],
    [unchanged, "unchanged"],
    [failed, "failed"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const line = `Documents: ${told.length === 0 ? "none" : told.join(", ")}.`;
  if (stopped === null) return line;
  const rest = stopped.before === null ? "what came after" : `${stopped.before} and all after it`;
  return `${line} Stopped early: ${stopped.message} Not stored: ${rest}. What was stored is whole; run the same again to go on.`;
}
