import type { NameLabel } from "./encoding.ts";
import type { Span } from "./span.ts";

/** Why a stretch of text is taken for a name, or is not. */
export interface NameExplanation extends Span {
  readonly surface: string;
  /** What it was taken for in the end; null where it is no name. */
  readonly label: NameLabel | null;
  /** The encoder's own probabilities, mean over the words, most first; "O" is no name. */
  readonly probabilities: readonly (readonly [NameLabel | "O", number])[];
  /** What spoke for a label besides, with the weight that it added (natural logarithm, on each word). */
  readonly evidence: readonly {
    readonly from: "gazetteer" | "document";
    readonly label: NameLabel;
    readonly weight: number;
  }[];
  /** What the gazetteers know under this name. */
  readonly known: readonly { readonly name: string; readonly form: string; readonly isAmbiguous: boolean }[];
  /** Whether it is what most of the same name is in the rest of the text, rather than what stands here. */
  readonly isOfDocument: boolean;
  /** What the encoder alone would have taken here, where that differs. */
  readonly overruled: readonly { readonly surface: string; readonly label: NameLabel }[];
}
