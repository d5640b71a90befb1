'use client'

import { Select } from '@mantine/core'
import { MentionRole } from '@sourceline/domain'
import { choices } from '@/shared/ui/wording.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { changeClaimMarks } from '@/shared/article-text/claim-commands.ts'
import type { ClaimUse } from '@/shared/article-text/use-text-state.ts'
import { t, translated } from '@/shared/words/words.ts'

/** How the article uses a claim: as a fact, as somebody's words, in doubt, or as false. */
export function ClaimRole({ claimId, uses }: { claimId: string; uses: readonly ClaimUse[] }) {
  const { editors, mayWrite } = useEditorSession()
  const roles = new Set(uses.map(({ role }) => role))
  const role = roles.size === 1 ? (uses[0]?.role ?? null) : null
  return (
    <Select
      size="xs"
      label={t('The article uses it as')}
      description={role === null ? t('Differs from place to place.') : translated(MentionRole.meanings[role])}
      placeholder={t('Several')}
      data={choices(MentionRole)}
      allowDeselect={false}
      disabled={!mayWrite}
      value={role}
      onChange={(value) => {
        if (MentionRole.has(value)) changeClaimMarks(editors, claimId, { role: value })
      }}
    />
  )
}
