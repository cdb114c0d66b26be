// Constraints and indexes of a Newsgraph in Neo4j (5.26 or later, Community). Each statement may run again.
// The name keys that are indexed as full text are normalised before, so words are what lies between spaces.

CREATE CONSTRAINT newsgraph_id IF NOT EXISTS FOR (n:Newsgraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (n:Submission) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT address_id IF NOT EXISTS FOR (n:Address) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT profile_id IF NOT EXISTS FOR (n:Profile) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT word_id IF NOT EXISTS FOR (n:Word) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_documents IF NOT EXISTS FOR (n:Entity) ON (n.documents);
CREATE INDEX entity_degree IF NOT EXISTS FOR (n:Entity) ON (n.degree);
CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.publishedDay);
CREATE INDEX claim_edge IF NOT EXISTS FOR (n:Claim) ON (n.edge);
CREATE INDEX claim_document IF NOT EXISTS FOR (n:Claim) ON (n.document);
CREATE INDEX claim_modality IF NOT EXISTS FOR (n:Claim) ON (n.modality);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE INDEX claim_subject_profile IF NOT EXISTS FOR (n:Claim) ON (n.subjectProfile);
CREATE INDEX claim_object_profile IF NOT EXISTS FOR (n:Claim) ON (n.objectProfile);
CREATE INDEX event_row_document IF NOT EXISTS FOR (n:EventRow) ON (n.document);
CREATE INDEX event_row_profile IF NOT EXISTS FOR (n:EventRow) ON (n.eventProfile);
CREATE INDEX profile_block IF NOT EXISTS FOR (n:Profile) ON (n.block);
CREATE INDEX profile_address IF NOT EXISTS FOR (n:Profile) ON (n.address);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Name) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: "whitespace"}};
CREATE FULLTEXT INDEX word_forms IF NOT EXISTS FOR (n:Word) ON EACH [n.forms] OPTIONS {indexConfig: {`fulltext.analyzer`: "whitespace"}};
CREATE FULLTEXT INDEX text_words IF NOT EXISTS FOR (n:Text) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: "whitespace"}};
