import type { Body } from '../body.ts'
import { markAllSpans } from '../claim-marks.ts'
import { deriveMentions } from '../mentions.ts'

/** A body with suggestions in which the words make the claims too that they make in the same body without them. */
export const withClaimsOf = (suggested: Body, body: Body): Body =>
  markAllSpans(
    suggested,
    deriveMentions(body).map(({ claimId, role, spans }) => ({
      spans: spans.map(({ position }) => position),
      mark: { claimId, role },
    })),
  )
