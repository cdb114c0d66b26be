import { NewsgraphError } from "../errors.ts";
import type { DocumentQuery } from "../graph/port.ts";
import type { DocumentId, Segment } from "../model/document.ts";
import { builder } from "./builder.ts";
import { ClaimConnection } from "./claim-ref.ts";
import { declareConnection, pageArgs, readConnection } from "./connection.ts";
import { Document, DocumentConnection } from "./document-ref.ts";
import { EntityConnection } from "./entity-ref.ts";
import { DocumentOrderEnum, SegmentTypeEnum } from "./enums.ts";
import { MentionConnection } from "./mention.ts";
import { Node } from "./node.ts";
import { pageOfList } from "./page-of-list.ts";
import { parseDays } from "./parse-day.ts";
import { SpanType } from "./span.ts";

const LONGEST_QUOTE = 100_000;

type SegmentOf = Segment & { readonly document: DocumentId };

const SegmentRef = builder.objectRef<SegmentOf>("Segment").implement({
  description: "A stretch of a document: title, description, heading, sentence, or boilerplate.",
  fields: (t) => ({
    type: t.field({ type: SegmentTypeEnum, description: "What it is.", resolve: ({ type }) => type }),
    span: t.field({ type: SpanType, description: "Where it stands.", resolve: (segment) => segment }),
    text: t.string({
      description: "Its exact words.",
      resolve: (segment, _args, { loaders }) => loaders.quote(segment.document, segment),
    }),
  }),
});

const SegmentConnection = declareConnection<SegmentOf, SegmentOf>({
  name: "Segment",
  of: "segments",
  node: SegmentRef,
  toNode: (segment) => segment,
});

Document.implement({
  description: "One article as ingested.",
  interfaces: [Node],
  fields: (t) => ({
    collection: t.exposeString("collection", { description: "The collection that it belongs to." }),
    givenId: t.exposeString("givenId", { nullable: true, description: "The id that it came with." }),
    title: t.exposeString("title", { nullable: true, description: "Its title." }),
    description: t.exposeString("description", { nullable: true, description: "The summary under its title." }),
    url: t.exposeString("url", { nullable: true, description: "Where it was published." }),
    source: t.exposeString("source", { nullable: true, description: "Who published it: a site or agency." }),
    authors: t.stringList({ description: "Who wrote it.", resolve: ({ authors }) => [...authors] }),
    publishedAt: t.exposeString("publishedAt", {
      nullable: true,
      description: "When it was published, ISO 8601, with the offset that it came with.",
    }),
    modifiedAt: t.exposeString("modifiedAt", { nullable: true, description: "When it was last changed, likewise." }),
    language: t.exposeString("language", { description: "Its language, BCP 47." }),
    tags: t.stringList({ description: "Its tags.", resolve: ({ tags }) => [...tags] }),
    sha256: t.exposeString("sha256", { description: "Hash of its original bytes." }),
    characters: t.exposeInt("characters", { description: "Length of its text in UTF-16 code units." }),
    entityCount: t.exposeInt("entities", { description: "Entities that it mentions." }),
    mentionCount: t.exposeInt("mentions", { description: "How often it mentions them." }),
    claimCount: t.exposeInt("claims", { description: "Claims that it makes." }),
    text: t.string({
      description: `Its text, or a part of it; at most ${LONGEST_QUOTE} characters at once.`,
      args: {
        start: t.arg.int({ defaultValue: 0, required: true, description: "From here, in UTF-16 code units." }),
        end: t.arg.int({
          required: false,
          description: `To here, exclusive; left out: ${LONGEST_QUOTE} further, or the end.`,
        }),
      },
      resolve: ({ id, characters }, { start, end }, { loaders }) => {
        const last = end ?? Math.min(start + LONGEST_QUOTE, characters);
        if (start < 0 || last < start || last > characters || last - start > LONGEST_QUOTE) {
          throw new NewsgraphError(
            "BAD_ARGUMENT",
            `\`start\` ${start} and \`end\` ${last} do not fit: the text has ${characters} characters, and at most ${LONGEST_QUOTE} go at once.`,
            { details: { argument: "end", characters, max: LONGEST_QUOTE } },
          );
        }
        return last === start ? "" : loaders.quote(id, { start, end: last });
      },
    }),
    segments: t.field({
      type: SegmentConnection,
      description: "Its title, headings, sentences and boilerplate, in order.",
      args: pageArgs(t.arg),
      resolve: ({ id, segments }, args, _context, info) =>
        readConnection(info, args, id, async (page) => {
          const { items, ...rest } = pageOfList(segments, page);
          return { ...rest, items: items.map(({ item, position }) => ({ item: { ...item, document: id }, position })) };
        }),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: "Who and what it mentions, in order of the text.",
      args: pageArgs(t.arg),
      resolve: ({ id }, args, { loaders }, info) =>
        readConnection(info, args, id, (page) => loaders.page("mentionsOfDocuments", id, page)),
    }),
    claims: t.field({
      type: ClaimConnection,
      description: "What it says, in order of the text.",
      args: pageArgs(t.arg),
      resolve: ({ id }, args, { loaders }, info) =>
        readConnection(info, args, id, (page) => loaders.page("claimsOfDocuments", id, page)),
    }),
    entities: t.field({
      type: EntityConnection,
      description: "Whom and what it mentions, most often mentioned first.",
      args: pageArgs(t.arg),
      resolve: ({ id }, args, { loaders }, info) =>
        readConnection(info, args, id, (page) => loaders.page("entitiesOfDocuments", id, page)),
    }),
  }),
});

const DocumentFilter = builder.inputType("DocumentFilter", {
  description: "Which documents. What is left out does not filter.",
  fields: (t) => ({
    collection: t.string({ required: false, description: "Only of this collection." }),
    source: t.string({ required: false, description: "Only of this publisher." }),
    language: t.string({ required: false, description: "Only in this language, BCP 47." }),
    publishedFrom: t.string({
      required: false,
      description: "Only published on or after this date: 2022, 2022-01 or 2022-01-17.",
    }),
    publishedTo: t.string({ required: false, description: "Only published on or before this date." }),
    text: t.string({ required: false, description: "Only with all of these words in title or text." }),
  }),
});

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description: "The document with this id; null where there is none.",
    args: { id: t.arg.id({ required: true, description: "`document/<32 hex>`." }) },
    resolve: (_root, { id }, { loaders }) => loaders.findDocument(id as DocumentId),
  }),
  documents: t.field({
    type: DocumentConnection,
    description: "All documents, or those that pass a filter.",
    args: {
      filter: t.arg({ type: DocumentFilter, required: false, description: "Which ones." }),
      orderBy: t.arg({
        type: DocumentOrderEnum,
        defaultValue: "NEWEST",
        required: true,
        description: "In what order.",
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, { store }, info) => {
      const { publishedFrom, publishedTo, ...rest } = args.filter ?? {};
      const { first, last } = parseDays(["publishedFrom", "publishedTo"], publishedFrom, publishedTo);
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value != null),
      ) as Partial<DocumentQuery>;
      const query: DocumentQuery = {
        ...given,
        ...(first === undefined ? {} : { publishedFrom: first }),
        ...(last === undefined ? {} : { publishedTo: last }),
        orderBy: args.orderBy,
      };
      return readConnection(info, args, "", (page) => store.listDocuments(query, page));
    },
  }),
}));
