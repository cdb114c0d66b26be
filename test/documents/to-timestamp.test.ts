import { describe, expect, it } from "vitest";
import { toTimestamp } from "../../src/documents/to-timestamp.ts";

describe("toTimestamp", () => {
  it.each([
    ["2021-03-04T18:40+0000", "2021-03-04T18:40:00+00:00"],
    ["2021-03-04T18:40:12.345+02:00", "2021-03-04T18:40:12+02:00"],
    ["2021-03-04T18:40:12Z", "2021-03-04T18:40:12Z"],
    ["2021-03-04 18:40", "2021-03-04T18:40:00Z"],
    ["2021-03-04", "2021-03-04"],
    ["4 March 2021, 05:15", "2021-03-04T05:15:00Z"],
    ["Thursday, 4th Mar. 2021", "2021-03-04"],
    ["March 4, 2021 at 5:15 GMT", "2021-03-04T05:15:00Z"],
    ["Thu Mar 4, 2021 5:15 p.m. GMT", "2021-03-04T17:15:00Z"],
    ["March 4, 2021 12:05 am", "2021-03-04T00:05:00Z"],
    ["10:30 on 4 March 2021", "2021-03-04T10:30:00Z"],
    ["4 March 2021 12:15 Athens time", "2021-03-04T12:15:00Z"],
    ["4 March 2021 05:15 EST", "2021-03-04"],
    ["March 4, 2021, 5:15 AM GMT+3", "2021-03-04T05:15:00+03:00"],
    ["Thu, 04 Mar 2021 18:40:12 -0500", "2021-03-04T18:40:12-05:00"],
  ])("%s", (written, expected) => {
    expect(toTimestamp(written)).toBe(expected);
    expect(Number.isNaN(Date.parse(expected))).toBe(false);
  });

  it.each([
    "",
    "yesterday",
    "2021-02-30",
    "2021-13-01",
    "30 February 2021",
    "4 Foo 2021",
    "2021-03-04T25:00Z",
    undefined,
    null,
  ])("finds no date in %s", (written) => {
    expect(toTimestamp(written)).toBeUndefined();
  });
});
