import { expect, it } from "vitest";
import { toTable } from "../../src/cli/table.ts";

it("pads text to the right and numbers to the left, and ends lines without spaces", () => {
  const rows = [
    { name: "Vela", documents: 2 },
    { name: "Ørsted Bay", documents: 130 },
  ];
  expect(toTable(["name", "documents"], rows)).toBe(
    ["name        documents", "Vela                2", "Ørsted Bay        130", ""].join("\n"),
  );
});

it("lets no control character of a name reach the terminal", () => {
  expect(toTable(["name"], [{ name: "a\u001b[2Jb\nc" }])).toBe("name\na [2Jb c\n");
});
