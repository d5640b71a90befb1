-- A proposal keeps the words that it was found in, the statement that was drafted of them, and what in it points elsewhere.
ALTER TABLE "proposal" ADD COLUMN     "drafted" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reference_choices" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- What was proposed before was proposed in the words of its claim.
UPDATE "proposal" p SET "drafted" = r.statement, "words" = r.statement
FROM "claim_revision" r
WHERE r.claim_id = coalesce((SELECT a.claim_id FROM "attribution" a WHERE a.id = p.subject_id), p.subject_id)
  AND NOT EXISTS (SELECT FROM "claim_revision" n WHERE n.claim_id = r.claim_id AND n.number > r.number);

ALTER TABLE "proposal" ALTER COLUMN "drafted" DROP DEFAULT, ALTER COLUMN "words" DROP DEFAULT;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_words" CHECK (length("words") <= 10000 AND length("drafted") <= 2000);

-- prisma/sql/editorial/proposal.sql
CREATE OR REPLACE VIEW editorial.proposal AS
SELECT
  p.id,
  p.article_id,
  p.subject_type,
  p.subject_id,
  coalesce(a.claim_id, p.subject_id) AS claim_id,
  a.id AS attribution_id,
  p.proposed_by,
  p.score,
  p.decision,
  p.decided_at,
  p.created_at,
  p.words,
  p.drafted,
  p.reference_choices
FROM public.proposal p
LEFT JOIN public.attribution a
  ON p.subject_type = 'ATTRIBUTION'
  AND a.id = p.subject_id
WHERE NOT EXISTS (
  SELECT FROM editorial.hidden_attribution h
  WHERE h.id = a.id
);
