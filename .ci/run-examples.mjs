// Runs every example query that the server offers and fails where one answers with errors or with nothing.
// Usage: node .ci/run-examples.mjs http://127.0.0.1:4000
const [base] = process.argv.slice(2);

const examples = await (await fetch(`${base}/examples`)).json();
if (!Array.isArray(examples) || examples.length === 0) throw new Error(`${base}/examples lists no queries`);

let failures = 0;
for (const { title, name, query, variables } of examples) {
  const response = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query,
      variables: typeof variables === "string" ? JSON.parse(variables || "{}") : variables,
    }),
  });
  const { data, errors } = await response.json();
  const reason = errors ? JSON.stringify(errors) : emptyPart(data);
  if (reason) failures++;
  console.log(`${reason ? "✗" : "✓"} ${title ?? name}${reason ? `: ${reason}` : ""}`);
}
process.exitCode = failures === 0 ? 0 : 1;

/** An example must show something: no root field may be null, an empty list or a connection without edges. */
function emptyPart(data) {
  if (data === null || typeof data !== "object") return "no data";
  for (const [field, value] of Object.entries(data)) {
    const rows = value?.edges ?? value?.nodes ?? value;
    if (rows === null || (Array.isArray(rows) && rows.length === 0)) return `${field} is empty`;
    // The answers that say why there is none: PathNotFound, EntityNotFound, TooManyHops.
    if (typeof value?.message === "string") return `${field}: ${value.message}`;
  }
  return undefined;
}
