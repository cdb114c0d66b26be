/** A query to begin with; it answers with data on the sample articles. */
export interface Example {
  readonly title: string;
  readonly query: string;
}

export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    title: "Find someone by name",
    query: `# Who is called so, and which name matched?
query FindSomeone {
  search(text: "Peskov", first: 5) {
    edges {
      match
      matched
      node { id name kind subtype documentCount }
    }
  }
}
`,
  },
  {
    title: "What Cuba is tied to",
    query: `# Neighbours by edge, with the sentences that say so.
query NeighborsOfCuba {
  entity(id: "place/cuba") {
    ... on Entity {
      name
      neighbors(first: 10) {
        totalCount
        edges {
          direction
          node { id name kind }
          edge {
            predicate
            documentCount
            sourceCount
            firstDate
            claims(first: 1) { nodes { modality evidence { sentence } } }
          }
        }
      }
    }
    ... on EntityNotFound { message namesakes { id name } }
  }
}
`,
  },
  {
    title: "From Peskov to Operation Anadyr",
    query: `# How are they connected, and which sentence stands behind each step?
query ShortestPath {
  shortestPath(from: "person/dmitry-peskov", to: "event/operation-anadyr", maxHops: 6) {
    __typename
    ... on Path {
      length
      hops {
        from { name }
        to { name }
        edges {
          predicate
          claims(first: 1) {
            nodes {
              relation { label }
              modality
              evidence { sentence document { title } }
            }
          }
        }
      }
    }
    ... on PathNotFound { message truncated }
    ... on EntityNotFound { message namesakes { id name } }
    ... on TooManyHops { message max }
  }
}
`,
  },
  {
    title: "A graph to draw around NATO",
    query: `# Cytoscape takes it as it is; other libraries with aliases (vis-network: from: source, to: target).
query AroundNato {
  subgraph(seeds: ["organization/nato"], depth: 1, limit: 30) {
    truncated
    nodes {
      data { id label kind weight color }
      position { x y }
    }
    edges {
      data { id source target label weight }
    }
  }
}
`,
  },
  {
    title: "What the newest articles claim",
    query: `# Each claim with its words, and where they stand in the text.
query ClaimsWithEvidence {
  documents(first: 3, orderBy: NEWEST) {
    totalCount
    nodes {
      title
      publishedAt
      source
      claims(first: 5) {
        nodes {
          subject { name }
          relation { label }
          object { name }
          modality
          attributedTo { name }
          date { wording first last }
          confidence
          evidence { quote span { start end } }
        }
      }
    }
  }
}
`,
  },
  {
    title: "Where claims contradict each other",
    query: `# Said here and denied there, or two values of what has only one. Both are kept, each with its sentence.
query Contradictions {
  contradictions(first: 5) {
    totalCount
    nodes {
      kind
      subject { name }
      relation { label }
      claim { ...Said }
      against { ...Said }
    }
  }
}

fragment Said on Claim {
  object { name }
  modality
  attributedTo { name }
  date { wording }
  evidence { sentence }
  document { title source publishedAt }
}
`,
  },
  {
    title: "Who took part in what",
    query: `# Events with time, places and participants, document by document.
query Events {
  entities(filter: { kinds: [EVENT] }, orderBy: DEGREE, first: 5) {
    nodes {
      id
      name
      ... on Event {
        rows {
          date { start end precision wording }
          places { name }
          participants { entity { name } role }
          document { title }
        }
      }
    }
  }
}
`,
  },
  {
    title: "What there is",
    query: `# Counts, and the relations that claims may state.
query Overview {
  stats {
    documents
    entities
    entitiesByKind { kind count }
    claims
    edges
  }
  ontology {
    kinds { kind subtypes }
    predicates { id label domain range symmetric }
    modalities { modality rule }
  }
}
`,
  },
];
