-- What a record is found by is stored with each of its versions, folded, and searched in its index.

-- prisma/sql/public/search_folded.sql
-- Words as they are compared in a search: without case, accents, vowel marks, width forms, apostrophes and invisible
-- characters, special letters spelled out (ß: ss), AT&T in one, Hebrew words without the particles before them.
CREATE FUNCTION public.search_folded(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := words;
BEGIN
  IF octet_length(folded) > length(folded) THEN
    folded := regexp_replace(
      normalize(folded, NFKD),
      '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060]',
      '',
      'g'
    );
    folded := lower(normalize(folded, NFC));
    folded := translate(folded, 'łđøðħıŧŋςىةٱ’ʼ‘', 'ldodhitnσيها');
    folded := replace(replace(replace(replace(folded, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    IF folded ~ '[א-ת]{4}' THEN
      folded := regexp_replace(folded, '(^|[^א-ת])[והבכלמש]{1,2}(?=[א-ת]{3})', '\1', 'g');
    END IF;
  ELSE
    folded := lower(folded);
  END IF;
  RETURN regexp_replace(translate(folded, '''`', ''), '(?<=\S)&(?=\S)', '', 'g');
END
$$;

-- prisma/sql/public/search_pairs.sql
-- Folded words with every run of Chinese, Japanese or Korean characters cut into pairs that overlap, since such words
-- are not told apart by spaces: 東京都 becomes 東京 京都 都.
CREATE FUNCTION public.search_pairs(folded text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT CASE
    WHEN folded !~ '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN folded
    ELSE (
      SELECT string_agg(
        CASE
          WHEN run[1] !~ '^[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN run[1]
          ELSE (
            SELECT ' ' || string_agg(character || next, ' ' ORDER BY place) || ' '
            FROM (
              SELECT u.character, u.place, coalesce(lead(u.character) OVER (ORDER BY u.place), '') AS next
              FROM unnest(string_to_array(run[1], NULL)) WITH ORDINALITY u (character, place)
            ) pairs
          )
        END,
        '' ORDER BY number
      )
      FROM regexp_matches(
        folded,
        '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+|[^\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+',
        'g'
      ) WITH ORDINALITY runs (run, number)
    )
  END
$$;

-- prisma/sql/public/search_words.sql
-- The words of a text for search, with English stems: also what a hyphen joins as one word (COVID-19: covid, 19, covid19),
-- and what stands behind an apostrophe or beside an ampersand by itself (l'école, M&S).
CREATE FUNCTION public.search_words(words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  folded text := public.search_folded(words);
  more text;
BEGIN
  SELECT string_agg(extra.word, ' ') INTO more
  FROM (
    SELECT regexp_replace(joined[1], '[-‐‑]', '', 'g') AS word
    FROM regexp_matches(folded, '[[:alnum:]]+(?:[-‐‑][[:alnum:]]+)+', 'g') joined
    UNION ALL
    SELECT public.search_folded(behind[1])
    FROM regexp_matches(words, '[[:alpha:]][''’]([[:alpha:]]{3,})', 'g') behind
    UNION ALL
    SELECT public.search_folded(beside[1] || ' ' || beside[2])
    FROM regexp_matches(words, '([[:alnum:]]{2,})&([[:alnum:]]{2,})', 'g') beside
  ) extra;
  RETURN to_tsvector(
    'english',
    concat_ws(' ', public.search_pairs(translate(folded, '-‐‑–—־/_', '        ')), more)
  );
END
$$;

-- prisma/sql/public/search_document.sql
-- What a record is found by, its title before its summary before its text. Of a text with more words than a vector can
-- hold it knows the beginning.
CREATE FUNCTION public.search_document(title text, summary text, words text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  known text := coalesce(words, '');
BEGIN
  LOOP
    BEGIN
      RETURN setweight(public.search_words(coalesce(title, '')), 'A')
        || setweight(public.search_words(coalesce(summary, '')), 'B')
        || public.search_words(known);
    EXCEPTION
      WHEN program_limit_exceeded THEN
        IF known = '' THEN
          RETURN ''::tsvector;
        END IF;
        known := left(known, length(known) / 2);
    END;
  END LOOP;
END
$$;

-- prisma/sql/public/search_query.sql
-- What people ask a search for, folded as the documents are: words, "phrases", OR and -without. A run of Chinese, Japanese
-- or Korean characters is a phrase of its pairs; one such character alone finds the words that begin with it.
CREATE FUNCTION public.search_query(asked text) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  characters constant text := '[\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]';
  single constant text := '(^|\s)(' || characters || ')(?=\s|$)';
  folded text := regexp_replace(
    regexp_replace(public.search_folded(translate(asked, '“”„«»', '"""""')), '(?<=[^\s"])[-‐‑–—־/_]', ' ', 'g'),
    '(?<=\s|^)[‐‑–—]', '-', 'g'
  );
  prepared text := '';
  part text;
  quoted boolean := false;
  single_characters text;
BEGIN
  FOREACH part IN ARRAY string_to_array(folded, '"') LOOP
    IF NOT quoted THEN
      SELECT concat_ws(' & ', single_characters, string_agg(lone[2] || ':*', ' & ')) INTO single_characters
      FROM regexp_matches(part, single, 'g') lone;
      part := regexp_replace(part, single, '\1', 'g');
      part := regexp_replace(part, '(' || characters || '{2,})', '"\1"', 'g');
    END IF;
    prepared := prepared || CASE WHEN quoted THEN '"' || part || '"' ELSE part END;
    quoted := NOT quoted;
  END LOOP;
  -- The last character of a run is a word of its own in documents, to be found alone; in a phrase its pair has it.
  prepared := regexp_replace(public.search_pairs(prepared), ' ' || characters || ' (?=")', ' ', 'g');
  IF single_characters <> '' THEN
    RETURN websearch_to_tsquery('english', prepared) && to_tsquery('simple', single_characters);
  END IF;
  RETURN websearch_to_tsquery('english', prepared);
END
$$;

ALTER TABLE article_revision ADD COLUMN search_document tsvector NOT NULL
  GENERATED ALWAYS AS (public.search_document(headline, dek, plain_text)) STORED;
ALTER TABLE claim_revision ADD COLUMN search_document tsvector NOT NULL
  GENERATED ALWAYS AS (public.search_document(statement, NULL, NULL)) STORED;
ALTER TABLE source_revision ADD COLUMN search_document tsvector NOT NULL
  GENERATED ALWAYS AS (public.search_document(name, role_title, NULL)) STORED;

DROP INDEX article_revision_search, claim_revision_search, source_revision_search;
CREATE INDEX article_revision_search ON article_revision USING gin (search_document);
CREATE INDEX claim_revision_search ON claim_revision USING gin (search_document);
CREATE INDEX source_revision_search ON source_revision USING gin (search_document);
-- CreateIndex
CREATE INDEX "article_revision_updated_at_article_id_idx" ON "article_revision"("updated_at", "article_id");

-- CreateIndex
CREATE INDEX "claim_revision_updated_at_claim_id_idx" ON "claim_revision"("updated_at", "claim_id");

-- CreateIndex
CREATE INDEX "source_revision_updated_at_source_id_idx" ON "source_revision"("updated_at", "source_id");

-- CreateIndex
CREATE INDEX "source_publication_public_from_source_id_idx" ON "source_publication"("public_from", "source_id");

-- prisma/sql/delivery/search_entry.sql
CREATE OR REPLACE VIEW delivery.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  r.search_document,
  r.statement
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/editorial/article.sql
CREATE OR REPLACE VIEW editorial.article AS
SELECT
  a.id,
  p.id AS publication_id,
  r.id AS revision_id,
  a.slug,
  a.locale,
  a.kind,
  r.headline,
  r.dek,
  r.body,
  r.original_source_id,
  r.original_source_url,
  coalesce(r.date_published, p.date_published, s.date_published) AS date_published,
  r.updated_at AS date_modified,
  CASE WHEN s.public_from IS NULL THEN a.state ELSE 'SCHEDULED' END AS state,
  a.version,
  r.headline_proposed,
  r.sealed_at IS NULL AS has_draft,
  p.slug AS public_slug,
  p.public_from,
  a.created_at,
  a.created_by_id,
  a.updated_at,
  r.plain_text,
  r.note,
  r.note_is_public,
  r.number AS revision_number,
  s.public_from AS scheduled_for
FROM public.article a
JOIN LATERAL (
  SELECT *
  FROM public.article_revision x
  WHERE x.article_id = a.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
LEFT JOIN public.article_publication s
  ON s.article_id = a.id
  AND s.public_from > now()
  AND s.public_until IS NULL;

-- prisma/sql/editorial/claim.sql
CREATE OR REPLACE VIEW editorial.claim AS
SELECT
  c.id,
  r.id AS revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  r.updated_at AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = c.id
      AND x.public_until IS NULL
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating,
  c.state,
  c.version,
  r.adverse,
  r.sealed_at IS NULL AS has_draft,
  p.public_from,
  c.created_at,
  c.updated_at
FROM public.claim c
JOIN LATERAL (
  SELECT *
  FROM public.claim_revision x
  WHERE x.claim_id = c.id
  ORDER BY x.number DESC
  LIMIT 1
) r ON true
LEFT JOIN public.claim_publication p
  ON p.claim_id = c.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE c.merged_into_id IS NULL;

-- prisma/sql/guards/refuse_change_of_sealed.sql
-- A sealed revision does not change. A redaction, named in its transaction, may blank parts whose salt it destroys;
-- committing to what was sealed under a plain hash may give it the hash of its commitments.
CREATE OR REPLACE FUNCTION guards.refuse_change_of_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  -- Computed by the database after this, from what is compared here.
  computed constant text := 'search_document';
  before jsonb;
  after jsonb;
  changed text;
BEGIN
  IF OLD.sealed_at IS NULL THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    before := to_jsonb(OLD) - guards.computed_columns(TG_RELID);
    after := to_jsonb(NEW) - guards.computed_columns(TG_RELID);
    IF current_setting('sourceline.committing', true) = 'on'
      AND before - computed - ARRAY['commitments', 'content_hash', 'previous_hash'] = after - computed - ARRAY['commitments', 'content_hash', 'previous_hash']
      AND (OLD.commitments IS NULL OR OLD.commitments = NEW.commitments)
    THEN
      RETURN NEW;
    END IF;
    IF guards.is_redacting() AND guards.only_destroys_salts(OLD.commitments, NEW.commitments) THEN
      SELECT key INTO changed
      FROM jsonb_each(after) AS part(key, value)
      WHERE value IS DISTINCT FROM before -> key
        AND key NOT IN ('commitments', 'redacted_at', computed)
        AND NOT (
          guards.is_blanked(key, before -> key, value)
          AND EXISTS (
            SELECT FROM jsonb_array_elements(NEW.commitments) c
            WHERE c ->> 'part' = CASE key WHEN 'plain_text' THEN 'body' ELSE key END
              AND c ->> 'salt' IS NULL
          )
        )
      LIMIT 1;
      IF changed IS NULL AND NEW.redacted_at IS NOT NULL THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
END
$$;

-- prisma/sql/delivery_as_of/search_entry.sql
CREATE OR REPLACE VIEW delivery_as_of.search_entry AS
SELECT
  'article' AS type,
  p.article_id AS id,
  p.date_published AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.readable_article_publication p
JOIN public.article_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'claim',
  p.claim_id,
  p.public_from,
  r.search_document,
  r.statement
FROM public.readable_claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()))
UNION ALL
SELECT
  'source',
  p.source_id,
  p.public_from,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.readable_source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
WHERE p.public_from <= least(current_setting('sourceline.as_of')::timestamptz, now())
  AND (p.public_until IS NULL OR p.public_until > least(current_setting('sourceline.as_of')::timestamptz, now()));

-- prisma/sql/editorial/search_entry.sql
CREATE OR REPLACE VIEW editorial.search_entry AS
SELECT
  'article' AS type,
  r.article_id AS id,
  r.updated_at AS date,
  r.search_document AS document,
  r.plain_text AS words
FROM public.article_revision r
WHERE NOT EXISTS (
  SELECT FROM public.article_revision n
  WHERE n.article_id = r.article_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'claim',
  r.claim_id,
  r.updated_at,
  r.search_document,
  r.statement
FROM public.claim_revision r
WHERE NOT EXISTS (
  SELECT FROM public.claim_revision n
  WHERE n.claim_id = r.claim_id
    AND n.number > r.number
)
UNION ALL
SELECT
  'source',
  r.source_id,
  r.updated_at,
  r.search_document,
  concat_ws(', ', r.name, r.role_title)
FROM public.source_revision r
WHERE NOT EXISTS (
  SELECT FROM public.source_revision n
  WHERE n.source_id = r.source_id
    AND n.number > r.number
)
AND NOT EXISTS (
  SELECT FROM editorial.hidden_source h
  WHERE h.id = r.source_id
);
