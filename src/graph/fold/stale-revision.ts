import { NewsgraphError } from "../../errors.ts";
import type { DocumentId } from "../../model/document.ts";

/** What refuses a put that was made for another revision than the one that is there. */
export function staleRevision(document: DocumentId, replaces: string | null, found: string | null): NewsgraphError {
  const message = `${document} was to replace revision ${replaces ?? "none"}, but the store holds ${found ?? "none"}: read it again and put what is newest.`;
  return new NewsgraphError("STALE_REVISION", message, { details: { document, replaces, found } });
}
