import { daysOf, EARLIEST_DAY, LATEST_DAY, toIsoDay, type When } from "../model/when.ts";
import { builder } from "./builder.ts";
import { PrecisionEnum } from "./enums.ts";
import { SpanType } from "./span.ts";

export const ClaimDate = builder.objectRef<When>("ClaimDate").implement({
  description: "A date as the text says it, no more precise than that, and the days it covers.",
  fields: (t) => ({
    start: t.string({
      nullable: true,
      description: "ISO, partial where the text is: 2022-01-17, 2022-01, 1962, 196X. Null where only the end is known.",
      resolve: ({ start }) => start || null,
    }),
    end: t.exposeString("end", {
      nullable: true,
      description: "Its end, in the same form; null for a point in time or an open end.",
    }),
    open: t.exposeBoolean("open", { description: "Whether it lasts still: since 1997." }),
    precision: t.field({
      type: PrecisionEnum,
      description: "How precise it is.",
      resolve: ({ precision }) => precision,
    }),
    wording: t.exposeString("wording", { description: "The words of the text: last Monday." }),
    span: t.field({
      type: SpanType,
      description: "Where those words stand in the claim's document.",
      resolve: ({ span }) => span,
    }),
    first: t.string({
      nullable: true,
      description: "First day that it covers (YYYY-MM-DD); null where that is not known.",
      resolve: (when) => boundOf(when, "first"),
    }),
    last: t.string({
      nullable: true,
      description: "Last day that it covers; null where that is not known.",
      resolve: (when) => boundOf(when, "last"),
    }),
  }),
});

function boundOf(when: When, end: "first" | "last"): string | null {
  const day = daysOf(when)?.[end];
  return day === undefined || day === EARLIEST_DAY || day === LATEST_DAY ? null : toIsoDay(day);
}
