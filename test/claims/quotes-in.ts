import { extract, sourceOf } from "../extract-text.ts";

/** The quotes that the whole extractor finds in a text, each as `words | speaker`, "?" where it is nobody known. */
export async function quotesIn(text: string): Promise<readonly string[]> {
  const { quotes, clusters } = await extract(sourceOf(text, "2024-05-01"));
  return quotes.map(
    ({ start, end, speaker }) =>
      `${text.slice(start, end)} | ${speaker === null ? "?" : (clusters[speaker]?.name ?? "")}`,
  );
}
