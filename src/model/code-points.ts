/**
 * Total order of strings by Unicode code point, the same on every machine, in SQLite (BINARY over UTF-8) and in
 * Neo4j: JavaScript's own `<` compares UTF-16 code units and puts U+1F600 before U+FF5E.
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) {
      // A surrogate stands for a code point above the whole basic plane.
      const highX = x >= 0xd800 && x <= 0xdfff ? x + 0x10000 : x;
      const highY = y >= 0xd800 && y <= 0xdfff ? y + 0x10000 : y;
      return highX - highY;
    }
  }
  return a.length - b.length;
}
