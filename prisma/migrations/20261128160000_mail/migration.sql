-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed" BYTEA,
    "about" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mail_state_next_attempt_at_idx" ON "mail"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mail_about_idx" ON "mail"("about");

-- CreateIndex
CREATE INDEX "mail_settled_at_idx" ON "mail"("settled_at");

ALTER TABLE mail ADD CONSTRAINT mail_state_word CHECK (state IN ('WAITING', 'HELD', 'SENT', 'WITHDRAWN', 'PASSED_ON'));
ALTER TABLE mail ADD CONSTRAINT mail_reason_word CHECK (reason IN ('NOT_CONFIGURED', 'REFUSED', 'GIVEN_UP', 'UNREADABLE'));
ALTER TABLE mail ADD CONSTRAINT mail_held_for_a_reason CHECK ((state = 'HELD') = (reason IS NOT NULL));
-- The text is there as long as the mail may still be needed, and no longer.
ALTER TABLE mail ADD CONSTRAINT mail_text_until_settled CHECK ((sealed IS NOT NULL) = (state IN ('WAITING', 'HELD')));
ALTER TABLE mail ADD CONSTRAINT mail_settled_at CHECK ((settled_at IS NULL) = (state IN ('WAITING', 'HELD')));
ALTER TABLE mail ADD CONSTRAINT mail_one_line CHECK (recipient !~ '[[:cntrl:]]' AND subject !~ '[[:cntrl:]]');
REVOKE ALL ON mail FROM PUBLIC;
