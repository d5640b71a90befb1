-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_revision" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "headline_proposed" BOOLEAN NOT NULL DEFAULT false,
    "dek" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "plain_text" TEXT NOT NULL DEFAULT '',
    "original_source_id" UUID,
    "original_source_url" TEXT,
    "date_published" TIMESTAMPTZ(3),
    "author_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "note_is_public" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,

    CONSTRAINT "article_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_publication" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "date_published" TIMESTAMPTZ(3) NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,
    "ending_note" TEXT,
    "published_by_id" TEXT,

    CONSTRAINT "article_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "block_id" TEXT,
    "spans" JSONB NOT NULL,
    "orphan_reason" TEXT,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "byline" (
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role_title" TEXT,

    CONSTRAINT "byline_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "article_topic" (
    "revision_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_topic_pkey" PRIMARY KEY ("revision_id","topic_id")
);

-- CreateTable
CREATE TABLE "change_event" (
    "position" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "change_event_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_revision" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "adverse" BOOLEAN NOT NULL DEFAULT false,
    "as_of_date" DATE,
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,

    CONSTRAINT "claim_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_about" (
    "revision_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "claim_about_pkey" PRIMARY KEY ("revision_id","source_id")
);

-- CreateTable
CREATE TABLE "claim_publication" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "claim_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "source_stand_in" BOOLEAN NOT NULL,
    "stance" TEXT NOT NULL,
    "hedged" BOOLEAN NOT NULL DEFAULT false,
    "form" TEXT,
    "basis" TEXT NOT NULL DEFAULT 'UNSTATED',
    "anonymity" TEXT NOT NULL,
    "terms" TEXT NOT NULL DEFAULT 'ON_RECORD',
    "anonymity_reason" TEXT,
    "approved_by_id" TEXT,
    "quote" TEXT,
    "cue" TEXT,
    "said_at" TIMESTAMPTZ(3),
    "on_behalf_of_id" UUID,
    "reported_via_id" UUID,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "replaces_id" UUID,
    "public_from" TIMESTAMPTZ(3),
    "public_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bearing" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "excerpt" TEXT,
    "locator" TEXT,
    "sha256" TEXT,
    "captured_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "replaces_id" UUID,
    "public_from" TIMESTAMPTZ(3),
    "public_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "rating" TEXT,
    "rationale" TEXT NOT NULL DEFAULT '',
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "assessed_by_id" TEXT,
    "public_from" TIMESTAMPTZ(3),
    "public_until" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_evidence" (
    "assessment_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "assessment_evidence_pkey" PRIMARY KEY ("assessment_id","evidence_id")
);

-- CreateTable
CREATE TABLE "claim_link" (
    "id" UUID NOT NULL,
    "from_claim_id" UUID NOT NULL,
    "to_claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "public_from" TIMESTAMPTZ(3),
    "public_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_revision" (
    "id" UUID NOT NULL,
    "collection_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,

    CONSTRAINT "collection_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_item" (
    "revision_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "collection_item_pkey" PRIMARY KEY ("revision_id","article_id")
);

-- CreateTable
CREATE TABLE "collection_publication" (
    "id" UUID NOT NULL,
    "collection_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "collection_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "wrong" TEXT,
    "right" TEXT,
    "supersedes_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "public_from" TIMESTAMPTZ(3),
    "public_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_claim" (
    "correction_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "correction_claim_pkey" PRIMARY KEY ("correction_id","claim_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "decision" TEXT NOT NULL,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "stand_in" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_revision" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role_title" TEXT,
    "affiliation_id" UUID,
    "description" TEXT NOT NULL DEFAULT '',
    "same_as" TEXT[],
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,

    CONSTRAINT "source_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_publication" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "source_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft_revision_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_revision" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parent_id" UUID,
    "same_as" TEXT[],
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "previous_hash" TEXT,

    CONSTRAINT "topic_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_publication" (
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "public_from" TIMESTAMPTZ(3) NOT NULL,
    "public_until" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "topic_publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_draft_revision_id_key" ON "article"("draft_revision_id");

-- CreateIndex
CREATE INDEX "article_updated_at_id_idx" ON "article"("updated_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_locale_slug_key" ON "article"("locale", "slug");

-- CreateIndex
CREATE INDEX "article_revision_original_source_id_idx" ON "article_revision"("original_source_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_revision_article_id_number_key" ON "article_revision"("article_id", "number");

-- CreateIndex
CREATE INDEX "article_publication_article_id_public_from_idx" ON "article_publication"("article_id", "public_from");

-- CreateIndex
CREATE INDEX "article_publication_revision_id_idx" ON "article_publication"("revision_id");

-- CreateIndex
CREATE INDEX "article_publication_slug_public_from_idx" ON "article_publication"("slug", "public_from");

-- CreateIndex
CREATE INDEX "mention_claim_id_revision_id_idx" ON "mention"("claim_id", "revision_id");

-- CreateIndex
CREATE INDEX "mention_revision_id_idx" ON "mention"("revision_id");

-- CreateIndex
CREATE INDEX "article_topic_topic_id_idx" ON "article_topic"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_event_id_key" ON "change_event"("id");

-- CreateIndex
CREATE INDEX "change_event_subject_id_position_idx" ON "change_event"("subject_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "claim_draft_revision_id_key" ON "claim"("draft_revision_id");

-- CreateIndex
CREATE INDEX "claim_updated_at_id_idx" ON "claim"("updated_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_revision_claim_id_number_key" ON "claim_revision"("claim_id", "number");

-- CreateIndex
CREATE INDEX "claim_about_source_id_idx" ON "claim_about"("source_id");

-- CreateIndex
CREATE INDEX "claim_publication_claim_id_public_from_idx" ON "claim_publication"("claim_id", "public_from");

-- CreateIndex
CREATE INDEX "claim_publication_revision_id_idx" ON "claim_publication"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_replaces_id_key" ON "attribution"("replaces_id");

-- CreateIndex
CREATE INDEX "attribution_claim_id_idx" ON "attribution"("claim_id");

-- CreateIndex
CREATE INDEX "attribution_source_id_idx" ON "attribution"("source_id");

-- CreateIndex
CREATE INDEX "attribution_reported_via_id_idx" ON "attribution"("reported_via_id");

-- CreateIndex
CREATE INDEX "attribution_on_behalf_of_id_idx" ON "attribution"("on_behalf_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_replaces_id_key" ON "evidence"("replaces_id");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "assessment_claim_id_assessed_at_idx" ON "assessment"("claim_id", "assessed_at" DESC);

-- CreateIndex
CREATE INDEX "assessment_evidence_evidence_id_idx" ON "assessment_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "claim_link_from_claim_id_idx" ON "claim_link"("from_claim_id");

-- CreateIndex
CREATE INDEX "claim_link_to_claim_id_idx" ON "claim_link"("to_claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_slug_key" ON "collection"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "collection_draft_revision_id_key" ON "collection"("draft_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_revision_collection_id_number_key" ON "collection_revision"("collection_id", "number");

-- CreateIndex
CREATE INDEX "collection_item_article_id_idx" ON "collection_item"("article_id");

-- CreateIndex
CREATE INDEX "collection_publication_collection_id_public_from_idx" ON "collection_publication"("collection_id", "public_from");

-- CreateIndex
CREATE INDEX "collection_publication_revision_id_idx" ON "collection_publication"("revision_id");

-- CreateIndex
CREATE INDEX "collection_publication_slug_public_from_idx" ON "collection_publication"("slug", "public_from");

-- CreateIndex
CREATE UNIQUE INDEX "correction_supersedes_id_key" ON "correction"("supersedes_id");

-- CreateIndex
CREATE INDEX "correction_article_id_idx" ON "correction"("article_id");

-- CreateIndex
CREATE INDEX "correction_public_from_id_idx" ON "correction"("public_from" DESC, "id");

-- CreateIndex
CREATE INDEX "correction_claim_claim_id_idx" ON "correction_claim"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "proposal_fingerprint_idx" ON "proposal"("fingerprint");

-- CreateIndex
CREATE INDEX "proposal_subject_id_idx" ON "proposal"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_article_id_fingerprint_key" ON "proposal"("article_id", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "source_draft_revision_id_key" ON "source"("draft_revision_id");

-- CreateIndex
CREATE INDEX "source_updated_at_id_idx" ON "source"("updated_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "source_id_stand_in_key" ON "source"("id", "stand_in");

-- CreateIndex
CREATE INDEX "source_revision_affiliation_id_idx" ON "source_revision"("affiliation_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_revision_source_id_number_key" ON "source_revision"("source_id", "number");

-- CreateIndex
CREATE INDEX "source_publication_source_id_public_from_idx" ON "source_publication"("source_id", "public_from");

-- CreateIndex
CREATE INDEX "source_publication_revision_id_idx" ON "source_publication"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_draft_revision_id_key" ON "topic"("draft_revision_id");

-- CreateIndex
CREATE INDEX "topic_revision_parent_id_idx" ON "topic_revision"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_revision_topic_id_number_key" ON "topic_revision"("topic_id", "number");

-- CreateIndex
CREATE INDEX "topic_publication_topic_id_public_from_idx" ON "topic_publication"("topic_id", "public_from");

-- CreateIndex
CREATE INDEX "topic_publication_revision_id_idx" ON "topic_publication"("revision_id");

-- CreateIndex
CREATE INDEX "topic_publication_slug_public_from_idx" ON "topic_publication"("slug", "public_from");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "article_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_revision" ADD CONSTRAINT "article_revision_original_source_id_fkey" FOREIGN KEY ("original_source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_publication" ADD CONSTRAINT "article_publication_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_publication" ADD CONSTRAINT "article_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "article_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_topic" ADD CONSTRAINT "article_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "claim_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_revision" ADD CONSTRAINT "claim_revision_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_about" ADD CONSTRAINT "claim_about_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_about" ADD CONSTRAINT "claim_about_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_publication" ADD CONSTRAINT "claim_publication_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_publication" ADD CONSTRAINT "claim_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "claim_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_source_id_source_stand_in_fkey" FOREIGN KEY ("source_id", "source_stand_in") REFERENCES "source"("id", "stand_in") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_reported_via_id_fkey" FOREIGN KEY ("reported_via_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_evidence" ADD CONSTRAINT "assessment_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_from_claim_id_fkey" FOREIGN KEY ("from_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_to_claim_id_fkey" FOREIGN KEY ("to_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "collection_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_revision" ADD CONSTRAINT "collection_revision_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "collection_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_publication" ADD CONSTRAINT "collection_publication_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_publication" ADD CONSTRAINT "collection_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "collection_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "correction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_claim" ADD CONSTRAINT "correction_claim_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_claim" ADD CONSTRAINT "correction_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "source_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_revision" ADD CONSTRAINT "source_revision_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_revision" ADD CONSTRAINT "source_revision_affiliation_id_fkey" FOREIGN KEY ("affiliation_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_publication" ADD CONSTRAINT "source_publication_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_publication" ADD CONSTRAINT "source_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "source_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_draft_revision_id_fkey" FOREIGN KEY ("draft_revision_id") REFERENCES "topic_revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_revision" ADD CONSTRAINT "topic_revision_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_revision" ADD CONSTRAINT "topic_revision_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_publication" ADD CONSTRAINT "topic_publication_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_publication" ADD CONSTRAINT "topic_publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "topic_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- What Prisma's schema language cannot say: closed word lists, lengths, intervals, immutability,
-- and the views that delivery and the editorial graph read.
-- ---------------------------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Closed word lists: the same members as packages/domain (a test compares the two).
ALTER TABLE "article" ADD CONSTRAINT "article_kind_word" CHECK ("kind" IN ('NEWS', 'BRIEF', 'ANALYSIS', 'FACT_CHECK', 'OPINION', 'FEATURE'));
ALTER TABLE "article" ADD CONSTRAINT "article_state_word" CHECK ("state" IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CHANGED', 'UNPUBLISHED'));
ALTER TABLE "mention" ADD CONSTRAINT "mention_place_word" CHECK ("place" IN ('HEADLINE', 'DEK', 'BODY', 'CAPTION', 'ALT', 'SOCIAL'));
ALTER TABLE "mention" ADD CONSTRAINT "mention_role_word" CHECK ("role" IN ('STATED_AS_FACT', 'ATTRIBUTED', 'QUESTIONED', 'DEBUNKED'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "claim_revision" ADD CONSTRAINT "claim_revision_kind_word" CHECK ("kind" IN ('FACT', 'POSITION', 'PREDICTION', 'OPINION', 'BACKGROUND'));
ALTER TABLE "source" ADD CONSTRAINT "source_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "source_revision" ADD CONSTRAINT "source_revision_kind_word" CHECK ("kind" IN ('PERSON', 'GROUP', 'ORGANIZATION', 'PUBLICATION', 'DOCUMENT', 'DATASET', 'SOCIAL_ACCOUNT'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_stance_word" CHECK ("stance" IN ('ASSERTS', 'CONFIRMS', 'DENIES', 'DISPUTES', 'DOES_NOT_CONFIRM', 'DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED', 'WITHDRAWS'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_form_word" CHECK ("form" IN ('DIRECT_QUOTE', 'PARTIAL_QUOTE', 'PARAPHRASE', 'INFERRED'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_basis_word" CHECK ("basis" IN ('WITNESSED', 'DIRECT_KNOWLEDGE', 'BRIEFED', 'HEARSAY', 'DOCUMENT', 'DATA', 'OWN_REPORTING', 'UNSTATED'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_anonymity_word" CHECK ("anonymity" IN ('NAMED', 'PSEUDONYM', 'ROLE_ONLY', 'UNNAMED_KNOWN_TO_US', 'UNNAMED_KNOWN_TO_PUBLISHER', 'UNIDENTIFIED'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_terms_word" CHECK ("terms" IN ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'));
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_kind_word" CHECK ("kind" IN ('LINK', 'DOCUMENT', 'IMAGE', 'DATASET'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_bearing_word" CHECK ("bearing" IN ('SUPPORTS', 'CONTRADICTS', 'CONTEXT'));
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_verdict_word" CHECK ("verdict" IN ('UNVERIFIED', 'CORROBORATED', 'VERIFIED', 'DISPUTED', 'MISLEADING', 'FALSE', 'OUTDATED', 'UNVERIFIABLE'));
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_kind_word" CHECK ("kind" IN ('SUPPORTS', 'CONTRADICTS', 'PART_OF', 'QUALIFIES', 'SUPERSEDES'));
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "correction" ADD CONSTRAINT "correction_kind_word" CHECK ("kind" IN ('CORRECTION', 'CLARIFICATION', 'EDITORS_NOTE', 'RETRACTION', 'REMOVAL'));
ALTER TABLE "correction" ADD CONSTRAINT "correction_origin_word" CHECK ("origin" IN ('OURS', 'SOURCE'));
ALTER TABLE "correction" ADD CONSTRAINT "correction_state_word" CHECK ("state" IN ('PROPOSED', 'ACCEPTED', 'REJECTED'));
ALTER TABLE "topic_revision" ADD CONSTRAINT "topic_revision_kind_word" CHECK ("kind" IN ('SUBJECT', 'PERSON', 'ORGANIZATION', 'PLACE', 'EVENT'));
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decision_word" CHECK ("decision" IN ('PROPOSED', 'ACCEPTED', 'EDITED', 'REJECTED'));
ALTER TABLE "user" ADD CONSTRAINT "user_role_word" CHECK ("role" IN ('ADMINISTRATOR', 'EDITOR', 'FACT_CHECKER', 'REPORTER', 'VIEWER'));
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_role_word" CHECK ("role" IN ('ADMINISTRATOR', 'EDITOR', 'FACT_CHECKER', 'REPORTER', 'VIEWER'));
ALTER TABLE "article_publication" ADD CONSTRAINT "article_publication_ending_word" CHECK ("ending" IN ('REPLACED', 'UNPUBLISHED', 'RETRACTED', 'KILLED', 'MERGED'));
ALTER TABLE "claim_publication" ADD CONSTRAINT "claim_publication_ending_word" CHECK ("ending" IN ('REPLACED', 'UNPUBLISHED', 'RETRACTED', 'KILLED', 'MERGED'));
ALTER TABLE "source_publication" ADD CONSTRAINT "source_publication_ending_word" CHECK ("ending" IN ('REPLACED', 'UNPUBLISHED', 'RETRACTED', 'KILLED', 'MERGED'));
ALTER TABLE "topic_publication" ADD CONSTRAINT "topic_publication_ending_word" CHECK ("ending" IN ('REPLACED', 'UNPUBLISHED', 'RETRACTED', 'KILLED', 'MERGED'));
ALTER TABLE "collection_publication" ADD CONSTRAINT "collection_publication_ending_word" CHECK ("ending" IN ('REPLACED', 'UNPUBLISHED', 'RETRACTED', 'KILLED', 'MERGED'));
ALTER TABLE proposal ADD CONSTRAINT proposal_subject_type_word CHECK (subject_type IN ('CLAIM', 'ATTRIBUTION'));
ALTER TABLE change_event ADD CONSTRAINT change_event_actor_kind_word CHECK (actor_kind IN ('USER', 'TOKEN', 'SYSTEM'));

-- Lengths, forms, order of dates.
ALTER TABLE article ADD CONSTRAINT article_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE article ADD CONSTRAINT article_locale_form CHECK (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');
ALTER TABLE topic ADD CONSTRAINT topic_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE collection ADD CONSTRAINT collection_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_headline_form CHECK (length(headline) <= 300 AND headline IS NFC NORMALIZED AND (sealed_at IS NULL OR btrim(headline) <> ''));
ALTER TABLE article_revision ADD CONSTRAINT article_revision_dek_form CHECK (length(dek) <= 1000 AND dek IS NFC NORMALIZED);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_note_form CHECK (length(note) <= 2000);
ALTER TABLE article_revision ADD CONSTRAINT article_revision_body_form CHECK (jsonb_typeof(body) = 'object' AND body->>'type' = 'doc');
ALTER TABLE claim_revision ADD CONSTRAINT claim_revision_statement_form CHECK (length(statement) <= 1000 AND btrim(statement) <> '' AND statement IS NFC NORMALIZED);
ALTER TABLE source_revision ADD CONSTRAINT source_revision_name_form CHECK (length(name) <= 300 AND btrim(name) <> '' AND name IS NFC NORMALIZED);
ALTER TABLE source_revision ADD CONSTRAINT source_revision_not_its_own_affiliation CHECK (affiliation_id IS NULL OR affiliation_id <> source_id);
ALTER TABLE topic_revision ADD CONSTRAINT topic_revision_name_form CHECK (length(name) <= 300 AND btrim(name) <> '' AND name IS NFC NORMALIZED);
ALTER TABLE topic_revision ADD CONSTRAINT topic_revision_not_its_own_parent CHECK (parent_id IS NULL OR parent_id <> topic_id);
ALTER TABLE collection_revision ADD CONSTRAINT collection_revision_title_form CHECK (length(title) <= 300 AND btrim(title) <> '' AND title IS NFC NORMALIZED);
ALTER TABLE byline ADD CONSTRAINT byline_name_form CHECK (length(name) <= 300 AND btrim(name) <> '');
ALTER TABLE mention ADD CONSTRAINT mention_spans_form CHECK (jsonb_typeof(spans) = 'array');
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_form CHECK (quote IS NULL OR (length(quote) <= 5000 AND quote IS NFC NORMALIZED));
ALTER TABLE evidence ADD CONSTRAINT evidence_title_form CHECK (length(title) <= 500 AND btrim(title) <> '');
ALTER TABLE evidence ADD CONSTRAINT evidence_url_form CHECK (url IS NULL OR url ~ '^https?://');
ALTER TABLE evidence ADD CONSTRAINT evidence_sha256_form CHECK (sha256 IS NULL OR sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE assessment ADD CONSTRAINT assessment_rationale_form CHECK (length(rationale) <= 5000);
ALTER TABLE correction ADD CONSTRAINT correction_note_form CHECK (length(note) <= 5000 AND btrim(note) <> '');
ALTER TABLE correction ADD CONSTRAINT correction_not_its_own_predecessor CHECK (supersedes_id IS NULL OR supersedes_id <> id);
ALTER TABLE claim_link ADD CONSTRAINT claim_link_joins_two CHECK (from_claim_id <> to_claim_id);
ALTER TABLE claim ADD CONSTRAINT claim_not_merged_into_itself CHECK (merged_into_id IS NULL OR merged_into_id <> id);
ALTER TABLE source ADD CONSTRAINT source_not_merged_into_itself CHECK (merged_into_id IS NULL OR merged_into_id <> id);
ALTER TABLE proposal ADD CONSTRAINT proposal_decided CHECK ((decision = 'PROPOSED') = (decided_at IS NULL));
CREATE UNIQUE INDEX mention_anchored_once ON mention (revision_id, claim_id, place, role) WHERE orphan_reason IS NULL;
CREATE UNIQUE INDEX claim_link_open ON claim_link (from_claim_id, to_claim_id, kind) WHERE public_until IS NULL AND state <> 'REJECTED';

-- Non-answers have a time and no form; who is not named needs a stand-in; off the record is never public.
ALTER TABLE attribution ADD CONSTRAINT attribution_form_by_stance CHECK ((stance IN ('DECLINES_TO_COMMENT', 'NO_RESPONSE', 'NOT_COMMENTED')) = (form IS NULL));
ALTER TABLE attribution ADD CONSTRAINT attribution_quote_by_form CHECK (quote IS NULL OR form IS NOT NULL);
ALTER TABLE attribution ADD CONSTRAINT attribution_stand_in CHECK ((anonymity = 'NAMED') = (NOT source_stand_in));
ALTER TABLE attribution ADD CONSTRAINT attribution_off_record CHECK (terms <> 'OFF_RECORD' OR public_from IS NULL);

-- Intervals.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['article', 'claim', 'source', 'topic', 'collection'] LOOP
    EXECUTE format('CREATE UNIQUE INDEX %1$s_revision_one_open ON %1$s_revision (%1$s_id) WHERE sealed_at IS NULL', t);
    EXECUTE format('ALTER TABLE %1$s_revision ADD CONSTRAINT %1$s_revision_sealed_with_hash CHECK ((sealed_at IS NULL) = (content_hash IS NULL))', t);
    EXECUTE format('ALTER TABLE %1$s_publication ADD CONSTRAINT %1$s_publication_order CHECK (public_until IS NULL OR public_until >= public_from)', t);
    EXECUTE format('ALTER TABLE %1$s_publication ADD CONSTRAINT %1$s_publication_ended CHECK ((public_until IS NULL) = (ending IS NULL))', t);
    EXECUTE format('ALTER TABLE %1$s_publication ADD CONSTRAINT %1$s_publication_one_at_a_time EXCLUDE USING gist (%1$s_id WITH =, tstzrange(public_from, public_until) WITH &&)', t);
    EXECUTE format('CREATE INDEX %1$s_publication_now ON %1$s_publication (%1$s_id) INCLUDE (revision_id, public_from) WHERE public_until IS NULL', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['attribution', 'evidence', 'assessment', 'claim_link', 'correction'] LOOP
    EXECUTE format('ALTER TABLE %1$s ADD CONSTRAINT %1$s_interval CHECK (public_until IS NULL OR (public_from IS NOT NULL AND public_until >= public_from))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['attribution', 'evidence', 'claim_link', 'correction'] LOOP
    EXECUTE format('ALTER TABLE %1$s ADD CONSTRAINT %1$s_public_is_accepted CHECK (public_from IS NULL OR state = ''ACCEPTED'')', t);
  END LOOP;
END $$;
ALTER TABLE article_publication ADD CONSTRAINT article_publication_one_at_a_slug EXCLUDE USING gist (locale WITH =, slug WITH =, tstzrange(public_from, public_until) WITH &&);
ALTER TABLE topic_publication ADD CONSTRAINT topic_publication_one_at_a_slug EXCLUDE USING gist (slug WITH =, tstzrange(public_from, public_until) WITH &&);
ALTER TABLE collection_publication ADD CONSTRAINT collection_publication_one_at_a_slug EXCLUDE USING gist (slug WITH =, tstzrange(public_from, public_until) WITH &&);
CREATE INDEX article_publication_newest ON article_publication (date_published DESC, article_id DESC) WHERE public_until IS NULL;
CREATE INDEX article_publication_slug_now ON article_publication (slug, locale) WHERE public_until IS NULL;
CREATE INDEX attribution_now ON attribution (claim_id) WHERE public_from IS NOT NULL AND public_until IS NULL;
CREATE INDEX attribution_source_now ON attribution (source_id) WHERE public_from IS NOT NULL AND public_until IS NULL;
CREATE INDEX evidence_now ON evidence (claim_id) WHERE public_from IS NOT NULL AND public_until IS NULL;

-- Sealed revisions never change; a redaction declares itself in its transaction.
CREATE FUNCTION refuse_change_of_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL AND current_setting('sourceline.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'a sealed revision of % does not change', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION refuse_change_of_sealed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sealed timestamptz; revision uuid;
BEGIN
  revision := CASE WHEN TG_OP = 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END;
  EXECUTE format('SELECT sealed_at FROM %I WHERE id = $1', TG_ARGV[0]) INTO sealed USING revision;
  IF sealed IS NOT NULL AND current_setting('sourceline.redaction', true) IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'what belongs to a sealed revision does not change (%)', TG_TABLE_NAME USING ERRCODE = 'SL001';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A publication is only ended, once; a public edge is only closed, once.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before jsonb; after jsonb;
BEGIN
  IF OLD.public_from IS NULL OR current_setting('sourceline.redaction', true) = 'on' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was public is not deleted (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  before := to_jsonb(OLD) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  after := to_jsonb(NEW) - ARRAY['public_until', 'ending', 'ending_note', 'version', 'updated_at'];
  IF before <> after OR (OLD.public_until IS NOT NULL AND NEW.public_until IS DISTINCT FROM OLD.public_until) THEN
    RAISE EXCEPTION 'what is public is closed and replaced, not changed (%)', TG_TABLE_NAME USING ERRCODE = 'SL002';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('sourceline.redaction', true) = 'on' AND TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the change log is append-only' USING ERRCODE = 'SL003';
END $$;
CREATE TRIGGER change_event_append_only BEFORE UPDATE OR DELETE ON change_event FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();

DO $$
DECLARE t text; part text[];
BEGIN
  FOREACH t IN ARRAY ARRAY['article', 'claim', 'source', 'topic', 'collection'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_revision_sealed BEFORE UPDATE OR DELETE ON %1$s_revision FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed()', t);
    EXECUTE format('CREATE TRIGGER %1$s_publication_once BEFORE UPDATE OR DELETE ON %1$s_publication FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['attribution', 'evidence', 'assessment', 'claim_link', 'correction'] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_once BEFORE UPDATE OR DELETE ON %1$s FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published()', t);
  END LOOP;
  FOREACH part SLICE 1 IN ARRAY ARRAY[['mention', 'article'], ['byline', 'article'], ['article_topic', 'article'], ['claim_about', 'claim'], ['collection_item', 'collection']] LOOP
    EXECUTE format('CREATE TRIGGER %1$s_sealed BEFORE INSERT OR UPDATE OR DELETE ON %1$s FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed_part(%2$L)', part[1], part[2] || '_revision');
  END LOOP;
END $$;

-- Search.
CREATE INDEX article_revision_search ON article_revision USING gin (to_tsvector('english', headline || ' ' || dek || ' ' || plain_text));
CREATE INDEX claim_revision_search ON claim_revision USING gin (to_tsvector('english', statement));
CREATE INDEX source_revision_search ON source_revision USING gin (to_tsvector('english', name || ' ' || coalesce(role_title, '')));
CREATE INDEX claim_revision_trigram ON claim_revision USING gin (statement gin_trgm_ops);
CREATE INDEX source_revision_trigram ON source_revision USING gin (name gin_trgm_ops);

-- ---------------------------------------------------------------------------------------------
-- Views. `delivery` is what is public now, `delivery_as_of` what was public at the moment in the
-- setting sourceline.as_of, `editorial` the newest revision of everything. The first two are one
-- text, so that time travel and the present cannot differ.
-- ---------------------------------------------------------------------------------------------
CREATE SCHEMA delivery;
CREATE SCHEMA delivery_as_of;
CREATE SCHEMA editorial;

DO $views$
DECLARE
  target record;
  statement text;
BEGIN
  FOR target IN
    SELECT 'delivery' AS name, 'now()' AS moment
    UNION ALL SELECT 'delivery_as_of', 'current_setting(''sourceline.as_of'')::timestamptz'
  LOOP
    FOREACH statement IN ARRAY ARRAY[
      $v$CREATE VIEW $schema.article AS
        SELECT a.id, p.id AS publication_id, p.revision_id, p.slug, p.locale, a.kind, r.headline, r.dek, p.body,
               r.original_source_id,
               CASE WHEN r.original_source_id IS NULL
                      OR EXISTS (SELECT FROM public.source_publication s WHERE s.source_id = r.original_source_id AND $public(s))
                    THEN r.original_source_url END AS original_source_url,
               p.date_published, p.public_from AS date_modified
        FROM public.article a
        JOIN public.article_publication p ON p.article_id = a.id AND $public(p)
        JOIN public.article_revision r ON r.id = p.revision_id$v$,
      $v$CREATE VIEW $schema.article_slug AS
        SELECT p.article_id, p.slug, p.locale, p.public_from FROM public.article_publication p WHERE p.public_from <= $moment$v$,
      $v$CREATE VIEW $schema.article_version AS
        SELECT p.id, p.article_id, r.number, r.headline, CASE WHEN r.note_is_public THEN r.note END AS note,
               p.public_from, CASE WHEN p.public_until <= $moment THEN p.public_until END AS public_until
        FROM public.article_publication p JOIN public.article_revision r ON r.id = p.revision_id
        WHERE p.public_from <= $moment AND p.ending IS DISTINCT FROM 'KILLED'$v$,
      $v$CREATE VIEW $schema.mention AS
        SELECT m.id, p.article_id, m.revision_id, m.claim_id, m.place, m.role, m.block_id, m.spans, p.date_published
        FROM public.mention m
        JOIN public.article_publication p ON p.revision_id = m.revision_id AND $public(p)
        WHERE m.orphan_reason IS NULL
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = m.claim_id AND $public(c))$v$,
      $v$CREATE VIEW $schema.byline AS
        SELECT b.revision_id, b.position, b.name, b.role_title FROM public.byline b
        JOIN public.article_publication p ON p.revision_id = b.revision_id AND $public(p)$v$,
      $v$CREATE VIEW $schema.article_topic AS
        SELECT t.revision_id, p.article_id, t.topic_id, t.position, p.date_published FROM public.article_topic t
        JOIN public.article_publication p ON p.revision_id = t.revision_id AND $public(p)$v$,
      $v$CREATE VIEW $schema.claim AS
        SELECT p.claim_id AS id, p.revision_id, r.statement, r.kind, r.as_of_date, p.public_from AS date_modified,
               (SELECT x.verdict FROM public.assessment x WHERE x.claim_id = p.claim_id AND $public(x) ORDER BY x.assessed_at DESC, x.id DESC LIMIT 1) AS verdict,
               (SELECT x.rating FROM public.assessment x WHERE x.claim_id = p.claim_id AND $public(x) ORDER BY x.assessed_at DESC, x.id DESC LIMIT 1) AS rating
        FROM public.claim_publication p
        JOIN public.claim_revision r ON r.id = p.revision_id
        WHERE $public(p)$v$,
      $v$CREATE VIEW $schema.claim_about AS
        SELECT p.claim_id, b.source_id FROM public.claim_about b
        JOIN public.claim_publication p ON p.revision_id = b.revision_id AND $public(p)$v$,
      $v$CREATE VIEW $schema.source AS
        SELECT s.id, p.revision_id, r.name, r.kind, r.role_title, r.affiliation_id, r.description, r.same_as, s.stand_in, p.public_from AS date_modified
        FROM public.source s
        JOIN public.source_publication p ON p.source_id = s.id AND $public(p)
        JOIN public.source_revision r ON r.id = p.revision_id$v$,
      $v$CREATE VIEW $schema.attribution AS
        SELECT e.id, e.claim_id, e.source_id, e.stance, e.hedged, e.form, e.basis, e.anonymity, e.anonymity_reason, e.quote, e.cue,
               e.said_at, e.on_behalf_of_id, e.reported_via_id, e.public_from
        FROM public.attribution e WHERE $public(e)
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = e.claim_id AND $public(c))
          AND EXISTS (SELECT FROM public.source_publication s WHERE s.source_id = e.source_id AND $public(s))$v$,
      $v$CREATE VIEW $schema.evidence AS
        SELECT e.id, e.claim_id, e.kind, e.bearing, e.title, e.url, e.excerpt, e.locator, e.sha256, e.captured_at, e.public_from
        FROM public.evidence e WHERE $public(e)
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = e.claim_id AND $public(c))$v$,
      $v$CREATE VIEW $schema.assessment AS
        SELECT e.id, e.claim_id, e.verdict, e.rating, e.rationale, e.assessed_at, e.public_from
        FROM public.assessment e WHERE $public(e)
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = e.claim_id AND $public(c))$v$,
      $v$CREATE VIEW $schema.assessment_evidence AS
        SELECT e.assessment_id, e.evidence_id FROM public.assessment_evidence e
        JOIN public.assessment a ON a.id = e.assessment_id AND $public(a)$v$,
      $v$CREATE VIEW $schema.claim_link_end AS
        SELECT e.id, d.claim_id, d.other_claim_id, e.kind, d.outgoing, e.public_from
        FROM public.claim_link e
        CROSS JOIN LATERAL (VALUES (e.from_claim_id, e.to_claim_id, true), (e.to_claim_id, e.from_claim_id, false)) d (claim_id, other_claim_id, outgoing)
        WHERE $public(e)
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = e.from_claim_id AND $public(c))
          AND EXISTS (SELECT FROM public.claim_publication c WHERE c.claim_id = e.to_claim_id AND $public(c))$v$,
      $v$CREATE VIEW $schema.correction AS
        SELECT e.id, e.article_id, e.kind, e.origin, e.note, e.wrong, e."right", e.supersedes_id, e.issued_at, e.public_from
        FROM public.correction e WHERE $public(e)
          AND EXISTS (SELECT FROM public.article_publication p WHERE p.article_id = e.article_id AND $public(p))$v$,
      $v$CREATE VIEW $schema.correction_claim AS
        SELECT e.correction_id, e.claim_id FROM public.correction_claim e
        JOIN public.correction c ON c.id = e.correction_id AND $public(c)$v$,
      $v$CREATE VIEW $schema.topic AS
        SELECT t.id, p.revision_id, p.slug, r.name, r.kind, r.description, r.parent_id, r.same_as, p.public_from AS date_modified
        FROM public.topic t
        JOIN public.topic_publication p ON p.topic_id = t.id AND $public(p)
        JOIN public.topic_revision r ON r.id = p.revision_id$v$,
      $v$CREATE VIEW $schema.collection AS
        SELECT c.id, p.revision_id, p.slug, r.title, r.description, p.public_from AS date_modified
        FROM public.collection c
        JOIN public.collection_publication p ON p.collection_id = c.id AND $public(p)
        JOIN public.collection_revision r ON r.id = p.revision_id$v$,
      $v$CREATE VIEW $schema.collection_item AS
        SELECT i.revision_id, p.collection_id, i.article_id, i.position FROM public.collection_item i
        JOIN public.collection_publication p ON p.revision_id = i.revision_id AND $public(p)$v$,
      $v$CREATE VIEW $schema.search_entry AS
        SELECT 'article' AS type, p.article_id AS id, p.date_published AS date, to_tsvector('english', r.headline || ' ' || r.dek || ' ' || r.plain_text) AS document
        FROM public.article_publication p JOIN public.article_revision r ON r.id = p.revision_id WHERE $public(p)
        UNION ALL
        SELECT 'claim', p.claim_id, p.public_from, to_tsvector('english', r.statement)
        FROM public.claim_publication p JOIN public.claim_revision r ON r.id = p.revision_id WHERE $public(p)
        UNION ALL
        SELECT 'source', p.source_id, p.public_from, to_tsvector('english', r.name || ' ' || coalesce(r.role_title, ''))
        FROM public.source_publication p JOIN public.source_revision r ON r.id = p.revision_id WHERE $public(p)$v$
    ] LOOP
      statement := regexp_replace(statement, '\$public\((\w+)\)', '\1.public_from <= $moment AND (\1.public_until IS NULL OR \1.public_until > $moment)', 'g');
      EXECUTE replace(replace(statement, '$schema', target.name), '$moment', target.moment);
    END LOOP;
  END LOOP;
END $views$;

CREATE VIEW editorial.article AS
  SELECT a.id, p.id AS publication_id, r.id AS revision_id, a.slug, a.locale, a.kind, r.headline, r.dek, r.body,
         r.original_source_id, r.original_source_url,
         coalesce(r.date_published, p.date_published) AS date_published, r.updated_at AS date_modified,
         a.state, a.version, r.headline_proposed, r.sealed_at IS NULL AS has_draft, p.slug AS public_slug, p.public_from,
         a.created_at, a.created_by_id, a.updated_at, r.plain_text, r.note, r.note_is_public, r.number AS revision_number
  FROM public.article a
  JOIN LATERAL (SELECT * FROM public.article_revision x WHERE x.article_id = a.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.article_publication p ON p.article_id = a.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now());
CREATE VIEW editorial.article_slug AS
  SELECT id AS article_id, slug, locale, created_at AS public_from FROM public.article
  UNION SELECT article_id, slug, locale, public_from FROM public.article_publication;
CREATE VIEW editorial.article_version AS
  SELECT r.id, r.article_id, r.number, r.headline, r.note, p.public_from, p.public_until, r.sealed_at, r.author_id, r.created_at, r.updated_at, r.content_hash, p.ending
  FROM public.article_revision r LEFT JOIN public.article_publication p ON p.revision_id = r.id;
CREATE VIEW editorial.mention AS
  SELECT m.id, r.article_id, m.revision_id, m.claim_id, m.place, m.role, m.block_id, m.spans,
         r.updated_at AS date_published, m.orphan_reason
  FROM public.mention m
  JOIN public.article_revision r ON r.id = m.revision_id
  WHERE NOT EXISTS (SELECT FROM public.article_revision n WHERE n.article_id = r.article_id AND n.number > r.number);
CREATE VIEW editorial.byline AS SELECT revision_id, position, name, role_title FROM public.byline;
CREATE VIEW editorial.article_topic AS
  SELECT t.revision_id, r.article_id, t.topic_id, t.position, r.updated_at AS date_published
  FROM public.article_topic t JOIN public.article_revision r ON r.id = t.revision_id
  WHERE NOT EXISTS (SELECT FROM public.article_revision n WHERE n.article_id = r.article_id AND n.number > r.number);
CREATE VIEW editorial.claim AS
  SELECT c.id, r.id AS revision_id, r.statement, r.kind, r.as_of_date, r.updated_at AS date_modified,
         (SELECT x.verdict FROM public.assessment x WHERE x.claim_id = c.id AND x.public_until IS NULL ORDER BY x.assessed_at DESC, x.id DESC LIMIT 1) AS verdict,
         (SELECT x.rating FROM public.assessment x WHERE x.claim_id = c.id AND x.public_until IS NULL ORDER BY x.assessed_at DESC, x.id DESC LIMIT 1) AS rating,
         c.state, c.version, r.adverse, r.sealed_at IS NULL AS has_draft, p.public_from, c.created_at, c.updated_at
  FROM public.claim c
  JOIN LATERAL (SELECT * FROM public.claim_revision x WHERE x.claim_id = c.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.claim_publication p ON p.claim_id = c.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now())
  WHERE c.merged_into_id IS NULL;
CREATE VIEW editorial.claim_about AS
  SELECT r.claim_id, b.source_id FROM public.claim_about b JOIN public.claim_revision r ON r.id = b.revision_id
  WHERE NOT EXISTS (SELECT FROM public.claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number);
CREATE VIEW editorial.source AS
  SELECT s.id, r.id AS revision_id, r.name, r.kind, r.role_title, r.affiliation_id, r.description, r.same_as, s.stand_in, r.updated_at AS date_modified,
         s.state, s.version, r.sealed_at IS NULL AS has_draft, p.public_from, s.created_at, s.updated_at
  FROM public.source s
  JOIN LATERAL (SELECT * FROM public.source_revision x WHERE x.source_id = s.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.source_publication p ON p.source_id = s.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now())
  WHERE s.merged_into_id IS NULL;
CREATE VIEW editorial.attribution AS
  SELECT id, claim_id, source_id, stance, hedged, form, basis, anonymity, anonymity_reason, quote, cue, said_at, on_behalf_of_id, reported_via_id, public_from,
         state, version, terms, approved_by_id, created_at, updated_at
  FROM public.attribution e WHERE public_until IS NULL AND state <> 'REJECTED'
    AND NOT EXISTS (SELECT FROM public.attribution n WHERE n.replaces_id = e.id);
CREATE VIEW editorial.evidence AS
  SELECT id, claim_id, kind, bearing, title, url, excerpt, locator, sha256, captured_at, public_from, state, version, created_at, updated_at
  FROM public.evidence e WHERE public_until IS NULL AND state <> 'REJECTED'
    AND NOT EXISTS (SELECT FROM public.evidence n WHERE n.replaces_id = e.id);
CREATE VIEW editorial.assessment AS
  SELECT id, claim_id, verdict, rating, rationale, assessed_at, public_from, assessed_by_id
  FROM public.assessment WHERE public_until IS NULL;
CREATE VIEW editorial.assessment_evidence AS SELECT assessment_id, evidence_id FROM public.assessment_evidence;
CREATE VIEW editorial.claim_link_end AS
  SELECT e.id, d.claim_id, d.other_claim_id, e.kind, d.outgoing, e.public_from, e.state, e.version
  FROM public.claim_link e
  CROSS JOIN LATERAL (VALUES (e.from_claim_id, e.to_claim_id, true), (e.to_claim_id, e.from_claim_id, false)) d (claim_id, other_claim_id, outgoing)
  WHERE e.public_until IS NULL AND e.state <> 'REJECTED';
CREATE VIEW editorial.correction AS
  SELECT id, article_id, kind, origin, note, wrong, "right", supersedes_id, issued_at, public_from, state, version
  FROM public.correction WHERE public_until IS NULL AND state <> 'REJECTED';
CREATE VIEW editorial.correction_claim AS SELECT correction_id, claim_id FROM public.correction_claim;
CREATE VIEW editorial.topic AS
  SELECT t.id, r.id AS revision_id, t.slug, r.name, r.kind, r.description, r.parent_id, r.same_as, r.updated_at AS date_modified,
         t.version, r.sealed_at IS NULL AS has_draft, p.public_from
  FROM public.topic t
  JOIN LATERAL (SELECT * FROM public.topic_revision x WHERE x.topic_id = t.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.topic_publication p ON p.topic_id = t.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now());
CREATE VIEW editorial.collection AS
  SELECT c.id, r.id AS revision_id, c.slug, r.title, r.description, r.updated_at AS date_modified,
         c.version, r.sealed_at IS NULL AS has_draft, p.public_from
  FROM public.collection c
  JOIN LATERAL (SELECT * FROM public.collection_revision x WHERE x.collection_id = c.id ORDER BY x.number DESC LIMIT 1) r ON true
  LEFT JOIN public.collection_publication p ON p.collection_id = c.id AND p.public_from <= now() AND (p.public_until IS NULL OR p.public_until > now());
CREATE VIEW editorial.collection_item AS
  SELECT i.revision_id, r.collection_id, i.article_id, i.position FROM public.collection_item i JOIN public.collection_revision r ON r.id = i.revision_id;
CREATE VIEW editorial.search_entry AS
  SELECT 'article' AS type, r.article_id AS id, r.updated_at AS date, to_tsvector('english', r.headline || ' ' || r.dek || ' ' || r.plain_text) AS document
  FROM public.article_revision r WHERE NOT EXISTS (SELECT FROM public.article_revision n WHERE n.article_id = r.article_id AND n.number > r.number)
  UNION ALL
  SELECT 'claim', r.claim_id, r.updated_at, to_tsvector('english', r.statement)
  FROM public.claim_revision r WHERE NOT EXISTS (SELECT FROM public.claim_revision n WHERE n.claim_id = r.claim_id AND n.number > r.number)
  UNION ALL
  SELECT 'source', r.source_id, r.updated_at, to_tsvector('english', r.name || ' ' || coalesce(r.role_title, ''))
  FROM public.source_revision r WHERE NOT EXISTS (SELECT FROM public.source_revision n WHERE n.source_id = r.source_id AND n.number > r.number);
CREATE VIEW editorial.proposal AS
  SELECT p.id, p.article_id, p.subject_type, coalesce(a.claim_id, p.subject_id) AS claim_id, a.id AS attribution_id,
         p.proposed_by, p.score, p.decision, p.decided_at, p.created_at
  FROM public.proposal p
  LEFT JOIN public.attribution a ON p.subject_type = 'ATTRIBUTION' AND a.id = p.subject_id;
CREATE VIEW editorial.change_event AS
  SELECT id, position, at, actor_name, actor_kind, action, subject_type, subject_id, changes FROM public.change_event;
