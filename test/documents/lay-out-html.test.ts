import { describe, expect, it } from "vitest";
import { layOutHtml } from "../../src/documents/lay-out-html.ts";

const show = (html: string): string[] => {
  const { raw, blocks } = layOutHtml(html);
  return blocks.map(({ start, end, type }) => `${type}: ${raw.slice(start, end)}`);
};

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Ferry sold | Harbour News</title>
<meta property="og:site_name" content="Harbour News"><meta name="description" content="A ferry goes to Chile.">
<meta property="og:url" content="https://harbour.example.org/a"><meta property="article:tag" content="ferry">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ferry sold","datePublished":"2019-05-04T10:00:00Z",
"author":[{"name":"Ana Roca"}],"publisher":{"name":"Harbour News Group"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/b">Ports</a></nav><article><h1>Ferry sold</h1><p class="byline">By Ana Roca, <time datetime="2019-05-04">4 May</time></p>
<p>The council of Callao sold the old&nbsp;ferry to a firm from <b>Chile</b>, which will use it on a lake for many more years to come.</p>
<h2>The price</h2><p>It went for very little money, said mayor &ldquo;Tito&rdquo; Prado, because nobody else had asked for it in all those years.<br>He is content.</p>
<ul><li>One ferry is left.</li></ul></article><aside><h3>Most read</h3><a href="/c">Port closed again for repairs</a></aside>
<footer><p>© 2019 Harbour News</p></footer><script>var a = "The council";</script></body></html>`;

describe("layOutHtml", () => {
  it("takes out all visible text once, and marks what is not the article", () => {
    expect(show(PAGE)).toEqual([
      "DESCRIPTION: A ferry goes to Chile.",
      "BOILERPLATE: Home Ports",
      "TITLE: Ferry sold",
      "BOILERPLATE: By Ana Roca, 4 May",
      "PARAGRAPH: The council of Callao sold the old ferry to a firm from Chile, which will use it on a lake for many more years to come.",
      "HEADING: The price",
      "PARAGRAPH: It went for very little money, said mayor “Tito” Prado, because nobody else had asked for it in all those years. He is content.",
      "PARAGRAPH: One ferry is left.",
      "BOILERPLATE: Most read",
      "BOILERPLATE: Port closed again for repairs",
      "BOILERPLATE: © 2019 Harbour News",
    ]);
  });

  it("reads JSON-LD before OpenGraph before the page itself", () => {
    expect(layOutHtml(PAGE).found).toMatchObject({
      title: "Ferry sold",
      description: "A ferry goes to Chile.",
      url: "https://harbour.example.org/a",
      source: "Harbour News Group",
      authors: ["Ana Roca"],
      publishedAt: "2019-05-04T10:00:00Z",
      language: "en-GB",
      tags: ["ferry"],
    });
  });

  it("reads the page itself where it says nothing in its head", () => {
    const { found } = layOutHtml(
      "<html><body><article><h1>Ferry sold</h1><p>By Ana Roca</p><time datetime='2019-05-04T10:00+02:00'>May</time><p>The council sold the ferry.</p></article></body></html>",
    );
    expect(found).toMatchObject({
      title: "Ferry sold",
      publishedAt: "2019-05-04T10:00:00+02:00",
      authors: ["Ana Roca"],
    });
  });

  it("stands broken JSON-LD, fragments and pages without an article", () => {
    expect(show("<script type='application/ld+json'>{oops</script><p>The council sold it.</p>")).toEqual([
      "PARAGRAPH: The council sold it.",
    ]);
    expect(show("<html><body></body></html>")).toEqual([]);
  });

  it.each([1_500, 20_000])("stands %i levels of nesting, within seconds", (levels) => {
    const html = `<html><body>${"<div>".repeat(levels)}<p>The council sold it.</p>${"</div>".repeat(levels)}</body></html>`;
    const began = process.cpuUsage();
    expect(show(html)).toContain("PARAGRAPH: The council sold it.");
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(30);
  });

  it("takes time in proportion to the length of a flat page", () => {
    const secondsFor = (count: number): number => {
      const html = `<html><body>${"<p>The council sold it.</p>".repeat(count)}</body></html>`;
      const began = process.cpuUsage();
      expect(show(html)).toHaveLength(count);
      return process.cpuUsage(began).user / 1e6;
    };
    secondsFor(1_000);
    expect(secondsFor(12_000) / secondsFor(3_000)).toBeLessThan(9);
  });
});
