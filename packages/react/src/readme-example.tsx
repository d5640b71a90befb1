import type { Body } from '@sourceline/rich-text'
import { BodyView } from '@sourceline/react'

export function Story({ body }: { body: Body }) {
  return (
    <article>
      <BodyView
        body={body}
        renderClaim={({ claimId, role, claims, children }) => (
          <a href={`/claims/${claimId}`} data-role={role} data-count={claims.length}>
            {children}
          </a>
        )}
      />
    </article>
  )
}
