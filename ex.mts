import { readDocuments } from "/work/main/src/documents/read-documents.ts";
import { extractDocument } from "/work/main/src/ingest.ts";
import { loadKnowledge } from "/work/main/src/knowledge/load-knowledge.ts";
import { readFileSync } from "node:fs";
const k = loadKnowledge();
for await (const r of readDocuments(process.argv.slice(2), { collection: "default" } as any)) {
  if ("failure" in r) { console.log(r); continue; }
  const x = extractDocument(r.document, k);
  const raw = r.document.raw;
  console.log("=====", r.document.origin, r.document.metadata.publishedAt);
  x.clusters.forEach((c, i) => console.log(i, c.kind, c.subtype, '|', c.name, '|', c.key, c.profile.scope ? 'BOUND' : '', '|', c.mentions.map(m => m.surface + (m.form === 'NAME' ? '' : ':' + m.form) + (m.title ? `<${m.title.text}>` : '')).join('; ')));
  console.log(x.dates.map(d => d.surface + '=' + d.value).join(' ; '));
  for (const c of x.claims) console.log('  ', x.clusters[c.subject]!.name, c.predicate, c.object === null ? null : x.clusters[c.object]!.name, c.modality, c.attributedTo === null ? '' : 'by ' + x.clusters[c.attributedTo]!.name, c.date?.start ?? '', JSON.stringify(c.qualifiers), c.rule, '«' + c.evidence.map(e => raw.slice(e.start, e.end)).join(' | ') + '»');
  for (const e of x.events) console.log('  EVENT', x.clusters[e.event]!.name, e.modality, e.date?.wording ?? '', e.places.map(p => x.clusters[p]!.name), e.participants.map(p => x.clusters[p.cluster]!.name + ':' + p.role));
}
