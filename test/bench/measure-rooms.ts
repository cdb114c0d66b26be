import nlp from "compromise";
import { findClaims } from "../../src/claims/find-claims.ts";
import { type Encoder, openEncoder } from "../../src/encoder/open-encoder.ts";
import { clusterMentions } from "../../src/entities/cluster-mentions.ts";
import { resolveReferences } from "../../src/entities/resolve-references.ts";
import { extractDocument } from "../../src/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { SourceDocument } from "../../src/model/document.ts";
import { sha256 } from "../../src/model/hash.ts";
import { tokenizeDocument } from "../../src/text/tokenize-document.ts";
import { race } from "./race.ts";
import { readSeeds } from "./read-seeds.ts";
import type { ReportTable } from "./report-table.ts";

interface Heat {
  readonly name: string;
  readonly ours: () => unknown;
  readonly peerName: string;
  readonly peer: () => unknown;
}

/** Documents and tokens a second of every room over the seeds, one thread, each beside a peer or limit in turn. */
export async function measureRooms(seconds: number, onProgress: (line: string) => void): Promise<ReportTable> {
  const sources = await readSeeds();
  const heats = await createHeats(sources, await openEncoder());
  const tokens = sources.flatMap(tokenizeDocument).reduce((sum, segment) => sum + segment.tokens.length, 0);
  const rows: (string | number)[][] = [];
  for (const { name, ours, peerName, peer } of heats) {
    const result = await race(ours, peer, seconds);
    const rate = tokens / result.seconds;
    onProgress(`${name}: ${Math.round(rate).toLocaleString("en")} tokens/s`);
    rows.push([name, sources.length / result.seconds, rate, peerName, tokens / result.peerSeconds, result.ratio]);
  }
  return {
    title: `Rooms, over seeds/documents (${sources.length} documents, ${tokens.toLocaleString("en")} tokens), one thread`,
    columns: ["room", "documents/s", "tokens/s", "beside", "its tokens/s", "ratio"],
    rows,
    notes: [
      "Ratio: room's speed divided by that of what stands beside it, median of passes run in turn; below 1 the room is slower.",
    ],
  };
}

async function createHeats(sources: readonly SourceDocument[], encoder: Encoder): Promise<readonly Heat[]> {
  const knowledge = loadKnowledge();
  const rows = sources.map(({ raw }) => JSON.stringify({ text: raw }));
  // What each room takes in, so that a room is timed without those before it.
  const read = async (source: SourceDocument) => {
    const segments = tokenizeDocument(source);
    const encoded = await encoder.encode(source.raw, segments);
    const { mentions, dates } = findMentions(source, segments, encoded, knowledge);
    const named = clusterMentions(source, mentions);
    const clusters = resolveReferences({ raw: source.raw, segments, clusters: named, knowledge });
    const encoding = { reader: encoder, segments: encoded };
    return {
      source,
      segments,
      encoded,
      mentions,
      dates,
      clusters,
      tagged: nlp(source.raw),
      encoding,
      claimed: await findClaims({ source, segments, clusters, dates, knowledge, encoding }),
    };
  };
  const works = await Promise.all(sources.map(read));
  const namesAlone = async (): Promise<void> => {
    for (const source of sources) {
      const segments = tokenizeDocument(source);
      findMentions(source, segments, await encoder.encode(source.raw, segments), knowledge);
    }
  };
  const whole = async (): Promise<void> => {
    for (const source of sources) await extractDocument(source, { knowledge, encoder });
  };
  const alone = (): unknown => sources.map(({ raw }) => namesOf(nlp(raw)));
  return [
    {
      name: "documents",
      ours: readSeeds,
      peerName: "JSON.parse and SHA-256 of the same texts",
      peer: () => rows.map((row) => sha256((JSON.parse(row) as { text: string }).text)),
    },
    {
      name: "text",
      ours: () => sources.map(tokenizeDocument),
      peerName: "compromise alone, tags",
      peer: () => sources.map(({ raw }) => nlp(raw)),
    },
    {
      name: "encoder",
      ours: async () => {
        for (const { source, segments } of works) await encoder.encode(source.raw, segments);
      },
      peerName: "compromise alone, names of a tagged text",
      peer: () => works.map(({ tagged }) => namesOf(tagged)),
    },
    {
      name: "mentions",
      ours: () => works.map(({ source, segments, encoded }) => findMentions(source, segments, encoded, knowledge)),
      peerName: "compromise alone, names of a tagged text",
      peer: () => works.map(({ tagged }) => namesOf(tagged)),
    },
    {
      name: "text + encoder + mentions",
      ours: namesAlone,
      peerName: "compromise alone, tags and names",
      peer: alone,
    },
    {
      name: "entities",
      ours: () =>
        works.map(({ source, segments, mentions }) =>
          resolveReferences({ raw: source.raw, segments, clusters: clusterMentions(source, mentions), knowledge }),
        ),
      peerName: "JSON there and back of its clusters",
      peer: () => works.map(({ clusters }) => JSON.parse(JSON.stringify(clusters)) as unknown),
    },
    {
      name: "claims",
      ours: async () => {
        for (const work of works) await findClaims({ ...work, knowledge });
      },
      peerName: "JSON there and back of its answer",
      peer: () => works.map(({ claimed }) => JSON.parse(JSON.stringify(claimed)) as unknown),
    },
    {
      name: "all but documents",
      ours: whole,
      peerName: "compromise alone, tags and names",
      peer: alone,
    },
    {
      name: "all but documents",
      ours: whole,
      peerName: "names alone: text + encoder + mentions",
      peer: namesAlone,
    },
  ];
}

function namesOf(tagged: ReturnType<typeof nlp>): unknown {
  return [tagged.people(), tagged.places(), tagged.organizations()].map((names) => names.out("array") as unknown);
}
