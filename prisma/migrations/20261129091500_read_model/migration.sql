-- What readers get, worked out with every change and kept beside what it is made of: see `published.refresh`.
CREATE SCHEMA published;
CREATE SCHEMA truth;

CREATE TABLE published.presence (
  noun text NOT NULL,
  record_id uuid NOT NULL,
  stretches tstzmultirange NOT NULL,
  CONSTRAINT presence_pkey PRIMARY KEY (record_id, noun)
);

CREATE TABLE published.article (
  publication_id uuid NOT NULL CONSTRAINT article_pkey PRIMARY KEY,
  article_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  slug text NOT NULL,
  locale text NOT NULL,
  kind text NOT NULL,
  headline text NOT NULL,
  dek text NOT NULL,
  original_source_id uuid,
  original_source_url text,
  date_published timestamptz(3) NOT NULL,
  shown_from timestamptz(3) NOT NULL,
  shown_until timestamptz(3)
);
CREATE INDEX article_newest ON published.article (date_published, article_id);
CREATE INDEX article_latest ON published.article (shown_from, article_id);
CREATE INDEX article_of_record ON published.article (article_id, shown_from);
CREATE INDEX article_of_revision ON published.article (revision_id);
CREATE INDEX article_of_original_source ON published.article (original_source_id) WHERE original_source_id IS NOT NULL;

CREATE TABLE published.claim (
  publication_id uuid NOT NULL CONSTRAINT claim_pkey PRIMARY KEY,
  claim_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  statement text NOT NULL,
  kind text NOT NULL,
  as_of_date date,
  shown_from timestamptz(3) NOT NULL,
  shown_until timestamptz(3)
);
CREATE INDEX claim_newest ON published.claim (shown_from, claim_id);
CREATE INDEX claim_of_record ON published.claim (claim_id, shown_from);
CREATE INDEX claim_of_revision ON published.claim (revision_id);

CREATE TABLE published.source (
  publication_id uuid NOT NULL CONSTRAINT source_pkey PRIMARY KEY,
  source_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  role_title text,
  affiliation_id uuid,
  description text NOT NULL,
  same_as text[],
  stand_in boolean NOT NULL,
  is_description boolean NOT NULL,
  shown_from timestamptz(3) NOT NULL,
  shown_until timestamptz(3)
);
CREATE INDEX source_by_name ON published.source (name, source_id);
CREATE INDEX source_of_record ON published.source (source_id, shown_from);
CREATE INDEX source_of_revision ON published.source (revision_id);
CREATE INDEX source_of_affiliation ON published.source (affiliation_id) WHERE affiliation_id IS NOT NULL;

CREATE TABLE published.attribution (
  attribution_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  source_id uuid NOT NULL,
  stance text NOT NULL,
  hedged boolean NOT NULL,
  form text,
  basis text NOT NULL,
  anonymity text NOT NULL,
  anonymity_reason text,
  quote text,
  cue text,
  said_at timestamptz(3),
  on_behalf_of_id uuid,
  reported_via_id uuid,
  public_from timestamptz(3) NOT NULL,
  shown_from timestamptz(3) NOT NULL,
  shown_until timestamptz(3),
  CONSTRAINT attribution_pkey PRIMARY KEY (attribution_id, shown_from)
);
CREATE INDEX attribution_of_claim ON published.attribution (claim_id);
CREATE INDEX attribution_of_source ON published.attribution (source_id, attribution_id);
CREATE INDEX attribution_on_behalf ON published.attribution (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX attribution_via ON published.attribution (reported_via_id) WHERE reported_via_id IS NOT NULL;

CREATE TABLE published.mention (
  mention_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  article_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  place text NOT NULL,
  role text NOT NULL,
  block_id text,
  spans jsonb NOT NULL,
  date_published timestamptz(3) NOT NULL,
  shown_from timestamptz(3) NOT NULL,
  shown_until timestamptz(3),
  CONSTRAINT mention_pkey PRIMARY KEY (mention_id, publication_id, shown_from)
);
CREATE INDEX mention_of_version ON published.mention (revision_id, claim_id) INCLUDE (shown_from, shown_until);
CREATE INDEX mention_of_claim ON published.mention (claim_id, date_published, mention_id);
CREATE INDEX mention_of_publication ON published.mention (publication_id);

-- prisma/sql/delivery/article.sql
CREATE OR REPLACE VIEW delivery.article AS
SELECT
  p.article_id AS id,
  p.publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  p.kind,
  p.headline,
  p.dek,
  b.body,
  p.original_source_id,
  CASE
    WHEN p.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM published.source s
        WHERE s.source_id = p.original_source_id
          AND s.shown_from <= now()
          AND (s.shown_until IS NULL OR s.shown_until > now())
      )
    THEN p.original_source_url
  END AS original_source_url,
  p.date_published,
  p.shown_from AS date_modified
FROM published.article p
LEFT JOIN public.article_publication b ON b.id = p.publication_id AND b.public_from <= now()
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());

-- prisma/sql/delivery/attribution.sql
CREATE OR REPLACE VIEW delivery.attribution AS
SELECT
  e.attribution_id AS id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM published.attribution e
WHERE e.shown_from <= now()
  AND (e.shown_until IS NULL OR e.shown_until > now());

-- prisma/sql/delivery/claim.sql
CREATE OR REPLACE VIEW delivery.claim AS
SELECT
  p.claim_id AS id,
  p.revision_id,
  p.statement,
  p.kind,
  p.as_of_date,
  p.shown_from AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating
FROM published.claim p
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());

-- prisma/sql/delivery/mention.sql
CREATE OR REPLACE VIEW delivery.mention AS
SELECT
  m.mention_id AS id,
  m.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  m.date_published
FROM published.mention m
WHERE m.shown_from <= now()
  AND (m.shown_until IS NULL OR m.shown_until > now());

-- prisma/sql/delivery/source.sql
CREATE OR REPLACE VIEW delivery.source AS
SELECT
  p.source_id AS id,
  p.revision_id,
  p.name,
  p.kind,
  p.role_title,
  p.affiliation_id,
  p.description,
  p.same_as,
  p.stand_in,
  p.is_description,
  p.shown_from AS date_modified
FROM published.source p
WHERE p.shown_from <= now()
  AND (p.shown_until IS NULL OR p.shown_until > now());

-- prisma/sql/published/derived_article.sql
-- What readers get of an article while one of its publications is shown, but for the body, which the publication has.
CREATE VIEW published.derived_article AS
SELECT
  p.id AS publication_id,
  p.article_id,
  p.revision_id,
  p.slug,
  p.locale,
  a.kind,
  r.headline,
  r.dek,
  r.original_source_id,
  r.original_source_url,
  p.date_published,
  p.public_from AS shown_from,
  p.public_until AS shown_until
FROM public.article_publication p
JOIN public.article a ON a.id = p.article_id
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/published/derived_attribution.sql
-- What readers get of an attribution, in each stretch of time in which it, its claim and its source are all public.
CREATE VIEW published.derived_attribution AS
SELECT
  e.id AS attribution_id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from,
  lower(shown.stretch) AS shown_from,
  upper(shown.stretch) AS shown_until
FROM public.attribution e
JOIN published.presence c ON c.noun = 'claim' AND c.record_id = e.claim_id
JOIN published.presence s ON s.noun = 'source' AND s.record_id = e.source_id
CROSS JOIN LATERAL unnest(
  tstzmultirange(tstzrange(e.public_from, e.public_until)) * c.stretches * s.stretches
) shown (stretch)
WHERE e.recalled_at IS NULL
  AND e.public_from IS NOT NULL;

-- prisma/sql/published/derived_claim.sql
-- What readers get of a claim while one of its publications is shown. Its verdict stands once, in its assessments.
CREATE VIEW published.derived_claim AS
SELECT
  p.id AS publication_id,
  p.claim_id,
  p.revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  p.public_from AS shown_from,
  p.public_until AS shown_until
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id;

-- prisma/sql/published/derived_mention.sql
-- What readers get of a mention, in each stretch of time in which its version of the article and its claim are public.
CREATE VIEW published.derived_mention AS
SELECT
  m.id AS mention_id,
  p.id AS publication_id,
  p.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  p.date_published,
  lower(shown.stretch) AS shown_from,
  upper(shown.stretch) AS shown_until
FROM public.mention m
JOIN public.article_publication p ON p.revision_id = m.revision_id
JOIN published.presence c ON c.noun = 'claim' AND c.record_id = m.claim_id
CROSS JOIN LATERAL unnest(
  tstzmultirange(tstzrange(p.public_from, p.public_until)) * c.stretches
) shown (stretch)
WHERE m.orphan_reason IS NULL;

-- prisma/sql/published/derived_presence.sql
-- When a claim or a source was, is and will be public, whichever of its versions is: a version that replaces another
-- ends no stretch.
CREATE VIEW published.derived_presence AS
SELECT 'claim' AS noun, p.claim_id AS record_id, range_agg(tstzrange(p.public_from, p.public_until)) AS stretches
FROM public.claim_publication p
GROUP BY p.claim_id
UNION ALL
SELECT 'source', p.source_id, range_agg(tstzrange(p.public_from, p.public_until))
FROM public.source_publication p
GROUP BY p.source_id;

-- prisma/sql/published/derived_source.sql
-- What readers get of a source while one of its publications is shown.
CREATE VIEW published.derived_source AS
SELECT
  p.id AS publication_id,
  p.source_id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS shown_from,
  p.public_until AS shown_until
FROM public.source_publication p
JOIN public.source s ON s.id = p.source_id
JOIN public.source_revision r ON r.id = p.revision_id;

-- prisma/sql/published/follow.sql
-- Puts the triggers that keep the read model on every table that it is made of, so that no path to readers goes past it.
-- Of a record or a revision a change counts alone: its row is there before a publication names it, and as long.
CREATE FUNCTION published.follow() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  followed record;
  event text;
  counting text;
BEGIN
  FOR followed IN
    SELECT *
    FROM (
      VALUES
        ('article', '{UPDATE}'::text[], '{article,article_id}'::text[]),
        ('article_revision', '{UPDATE}', '{article,revision_id}'),
        ('article_publication', '{INSERT,UPDATE,DELETE}', '{article,publication_id,mention,publication_id}'),
        ('mention', '{INSERT,UPDATE,DELETE}', '{mention,mention_id}'),
        ('claim_revision', '{UPDATE}', '{claim,revision_id}'),
        ('claim_publication', '{INSERT,UPDATE,DELETE}', '{claim,publication_id}'),
        ('source', '{UPDATE}', '{source,source_id}'),
        ('source_revision', '{UPDATE}', '{source,revision_id}'),
        ('source_publication', '{INSERT,UPDATE,DELETE}', '{source,publication_id}'),
        ('attribution', '{INSERT,UPDATE,DELETE}', '{attribution,attribution_id}')
    ) f (base, events, models)
  LOOP
    SELECT string_agg(DISTINCT a.attname::text, ',') INTO counting
    FROM pg_depend d
    JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    JOIN pg_class v ON v.oid = r.ev_class AND v.relnamespace = 'published'::regnamespace
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = format('public.%I', followed.base)::regclass;
    FOREACH event IN ARRAY followed.events LOOP
      EXECUTE format(
        'CREATE OR REPLACE TRIGGER %I AFTER %s ON public.%I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION published.follow_change(%s)',
        followed.base || '_followed_' || lower(event), event, followed.base,
        concat_ws(
          ' ',
          CASE WHEN event <> 'DELETE' THEN 'NEW TABLE AS after_change' END,
          CASE WHEN event <> 'INSERT' THEN 'OLD TABLE AS before_change' END
        ),
        (SELECT string_agg(quote_literal(word), ', ' ORDER BY place) FROM unnest(counting || followed.models) WITH ORDINALITY u (word, place))
      );
    END LOOP;
  END LOOP;
  FOREACH event IN ARRAY ARRAY['claim', 'source'] LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER %I AFTER INSERT ON public.%I REFERENCING NEW TABLE AS after_change FOR EACH STATEMENT EXECUTE FUNCTION published.follow_gain(%L)',
      event || '_publication_gained', event || '_publication', event
    );
    EXECUTE format('DROP TRIGGER IF EXISTS %I ON public.%I', event || '_publication_lost', event || '_publication');
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER UPDATE OR DELETE ON public.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION published.follow_loss(%L)',
      event || '_publication_lost', event || '_publication', event
    );
  END LOOP;
END
$$;

-- prisma/sql/published/follow_change.sql
-- Works out anew what is made of rows that a statement has inserted, updated or deleted: its arguments are the columns
-- that count, and for each part of the read model its name and its column for the id of such a row.
CREATE FUNCTION published.follow_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    EXECUTE (
      SELECT format(
        'SELECT array_agg(a.id) FROM after_change a JOIN before_change b ON b.id = a.id WHERE (%s) IS DISTINCT FROM (%s)',
        string_agg('a.' || name, ', '), string_agg('b.' || name, ', ')
      )
      FROM string_to_table(TG_ARGV[0], ',') name
    ) INTO ids;
  ELSIF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM after_change;
  ELSE
    SELECT array_agg(id) INTO ids FROM before_change;
  END IF;
  FOR place IN 1 .. TG_NARGS - 2 BY 2 LOOP
    PERFORM published.refresh(TG_ARGV[place], TG_ARGV[place + 1], ids);
  END LOOP;
  RETURN NULL;
END
$$;

-- prisma/sql/published/follow_gain.sql
-- Notes that claims or sources become public, with the statement that publishes them.
CREATE FUNCTION published.follow_gain() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM after_change', TG_ARGV[0] || '_id') INTO ids;
  PERFORM published.settle(TG_ARGV[0], ids, true);
  RETURN NULL;
END
$$;

-- prisma/sql/published/follow_loss.sql
-- Notes that a claim or a source ceases to be public, at the end of its transaction: by then its next version is there.
CREATE FUNCTION published.follow_loss() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.settle(TG_ARGV[0], ARRAY[(to_jsonb(OLD) ->> (TG_ARGV[0] || '_id'))::uuid], false);
  RETURN NULL;
END
$$;

-- prisma/sql/published/rebuild.sql
-- Works out a part of the read model anew for the next rows after one, and tells which is the last of them, null at the
-- end. It never stands in line before somebody who changes the newsroom: where somebody is at it, it is `busy`.
CREATE FUNCTION published.rebuild(part text, after uuid, size int, OUT last uuid, OUT busy boolean, OUT count int)
LANGUAGE plpgsql AS $$
DECLARE
  noun text := substring(part FROM '^presence of (.+)$');
  key text := CASE part WHEN 'attribution' THEN 'attribution_id' ELSE 'publication_id' END;
  base text := coalesce(noun, CASE part WHEN 'attribution' THEN part WHEN 'mention' THEN 'article_publication' ELSE part || '_publication' END);
  ids uuid[];
BEGIN
  busy := NOT pg_try_advisory_xact_lock(hashtext('sourceline read model'));
  IF busy THEN
    RETURN;
  END IF;
  IF noun IS NOT NULL THEN
    EXECUTE format('SELECT array_agg(id) FROM (SELECT id FROM public.%I WHERE id > $1 ORDER BY id LIMIT $2) x', base)
    USING after, size INTO ids;
    PERFORM published.settle(noun, ids, false);
  ELSE
    EXECUTE format(
      'SELECT array_agg(id) FROM (
        SELECT id FROM public.%1$I WHERE id > $1 UNION SELECT %2$I FROM published.%3$I WHERE %2$I > $1 ORDER BY 1 LIMIT $2
      ) x',
      base, key, part
    ) USING after, size INTO ids;
    PERFORM published.refresh(part, key, ids);
  END IF;
  count := coalesce(cardinality(ids), 0);
  last := ids[count];
END
$$;

-- prisma/sql/published/refresh.sql
-- Works out anew the rows of the read model whose column `key` is one of `ids`. Until the transaction ends, no claim or
-- source that an attribution or mention among them depends on becomes public or ceases to be (see `settle`).
CREATE FUNCTION published.refresh(model text, key text, ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  columns text;
  values_given text;
BEGIN
  IF ids IS NULL THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('sourceline read model'));
  IF model = 'attribution' AND key = 'attribution_id' THEN
    PERFORM FROM public.claim WHERE id IN (SELECT claim_id FROM public.attribution WHERE id = ANY (ids)) ORDER BY id FOR KEY SHARE;
    PERFORM FROM public.source WHERE id IN (SELECT source_id FROM public.attribution WHERE id = ANY (ids)) ORDER BY id FOR KEY SHARE;
  ELSIF model = 'mention' AND key = 'publication_id' THEN
    PERFORM FROM public.claim
    WHERE id IN (
      SELECT m.claim_id FROM public.mention m JOIN public.article_publication p ON p.revision_id = m.revision_id WHERE p.id = ANY (ids)
    )
    ORDER BY id FOR KEY SHARE;
  END IF;
  EXECUTE format('DELETE FROM published.%I WHERE %I = ANY ($1)', model, key) USING ids;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum), string_agg('excluded.' || quote_ident(attname), ', ' ORDER BY attnum)
  INTO columns, values_given
  FROM pg_attribute
  WHERE attrelid = format('published.%I', model)::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format(
    'INSERT INTO published.%1$I (%3$s) SELECT %3$s FROM published.%2$I WHERE %5$I = ANY ($1)
      ON CONFLICT ON CONSTRAINT %6$I DO UPDATE SET (%3$s) = ROW (%4$s)',
    model, 'derived_' || model, columns, values_given, key, model || '_pkey'
  ) USING ids;
END
$$;

-- prisma/sql/published/settle.sql
-- Notes when claims or sources are public, and works out anew what depends on them where that has changed. While a
-- transaction may yet replace a version that it has ended, what is `gained` alone is noted.
CREATE FUNCTION published.settle(noun text, ids uuid[], gained boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF ids IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('SELECT FROM public.%I WHERE id = ANY ($1) ORDER BY id FOR UPDATE', noun) USING ids;
  WITH settled AS (
    SELECT
      i.id,
      was.stretches AS noted,
      coalesce(d.stretches, '{}') + CASE WHEN gained THEN coalesce(was.stretches, '{}') ELSE '{}' END AS stretches
    FROM unnest(ids) i (id)
    LEFT JOIN published.presence was ON was.noun = settle.noun AND was.record_id = i.id
    LEFT JOIN (
      SELECT * FROM published.derived_presence p WHERE p.noun = settle.noun AND p.record_id = ANY (ids)
    ) d ON d.record_id = i.id
  ), noted AS (
    INSERT INTO published.presence (noun, record_id, stretches)
    SELECT settle.noun, s.id, s.stretches FROM settled s WHERE s.stretches IS DISTINCT FROM s.noted
    ON CONFLICT ON CONSTRAINT presence_pkey DO UPDATE SET stretches = excluded.stretches
    RETURNING record_id
  )
  SELECT array_agg(record_id) INTO changed FROM noted;
  PERFORM published.refresh('attribution', noun || '_id', changed);
  IF noun = 'claim' THEN
    PERFORM published.refresh('mention', 'claim_id', changed);
  END IF;
END
$$;

-- prisma/sql/truth/article.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.article AS
SELECT
  p.article_id AS id,
  p.id AS publication_id,
  p.revision_id,
  p.slug,
  p.locale,
  a.kind,
  r.headline,
  r.dek,
  p.body,
  r.original_source_id,
  CASE
    WHEN r.original_source_id IS NULL
      OR EXISTS (
        SELECT FROM public.source_publication s
        WHERE s.source_id = r.original_source_id
          AND s.public_from <= now()
          AND (s.public_until IS NULL OR s.public_until > now())
      )
    THEN r.original_source_url
  END AS original_source_url,
  p.date_published,
  p.public_from AS date_modified
FROM public.article a
JOIN public.article_publication p
  ON p.article_id = a.id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
JOIN public.article_revision r ON r.id = p.revision_id;

-- prisma/sql/truth/attribution.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.attribution AS
SELECT
  e.id,
  e.claim_id,
  e.source_id,
  e.stance,
  e.hedged,
  e.form,
  e.basis,
  e.anonymity,
  e.anonymity_reason,
  e.quote,
  e.cue,
  e.said_at,
  e.on_behalf_of_id,
  e.reported_via_id,
  e.public_from
FROM public.attribution e
WHERE e.recalled_at IS NULL
  AND e.public_from <= now()
  AND (e.public_until IS NULL OR e.public_until > now())
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = e.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  )
  AND EXISTS (
    SELECT FROM public.source_publication s
    WHERE s.source_id = e.source_id
      AND s.public_from <= now()
      AND (s.public_until IS NULL OR s.public_until > now())
  );

-- prisma/sql/truth/claim.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.claim AS
SELECT
  p.claim_id AS id,
  p.revision_id,
  r.statement,
  r.kind,
  r.as_of_date,
  p.public_from AS date_modified,
  (
    SELECT x.verdict
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS verdict,
  (
    SELECT x.rating
    FROM public.assessment x
    WHERE x.claim_id = p.claim_id
      AND x.public_from <= now()
      AND (x.public_until IS NULL OR x.public_until > now())
    ORDER BY x.assessed_at DESC, x.id DESC
    LIMIT 1
  ) AS rating
FROM public.claim_publication p
JOIN public.claim_revision r ON r.id = p.revision_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

-- prisma/sql/truth/mention.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.mention AS
SELECT
  m.id,
  p.article_id,
  m.revision_id,
  m.claim_id,
  m.place,
  m.role,
  m.block_id,
  m.spans,
  p.date_published
FROM public.mention m
JOIN public.article_publication p
  ON p.revision_id = m.revision_id
  AND p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now())
WHERE m.orphan_reason IS NULL
  AND EXISTS (
    SELECT FROM public.claim_publication c
    WHERE c.claim_id = m.claim_id
      AND c.public_from <= now()
      AND (c.public_until IS NULL OR c.public_until > now())
  );

-- prisma/sql/truth/source.sql
-- What readers get by the tables alone: what the read model is compared with.
CREATE VIEW truth.source AS
SELECT
  r.source_id AS id,
  p.revision_id,
  r.name,
  r.kind,
  r.role_title,
  r.affiliation_id,
  r.description,
  r.same_as,
  s.stand_in,
  s.described_in_id IS NOT NULL AS is_description,
  p.public_from AS date_modified
FROM public.source_publication p
JOIN public.source_revision r ON r.id = p.revision_id
JOIN public.source s ON s.id = r.source_id
WHERE p.public_from <= now()
  AND (p.public_until IS NULL OR p.public_until > now());

SELECT published.follow();

INSERT INTO published.presence SELECT * FROM published.derived_presence;
INSERT INTO published.article SELECT * FROM published.derived_article;
INSERT INTO published.claim SELECT * FROM published.derived_claim;
INSERT INTO published.source SELECT * FROM published.derived_source;
INSERT INTO published.attribution SELECT * FROM published.derived_attribution;
INSERT INTO published.mention SELECT * FROM published.derived_mention;
ANALYZE published.presence, published.article, published.claim, published.source, published.attribution, published.mention;
