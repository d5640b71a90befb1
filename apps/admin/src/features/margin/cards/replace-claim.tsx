'use client'

import { Box, Button } from '@mantine/core'
import { ClaimPicker } from '@/shared/attribution/claim-picker.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { dropClaims } from '@/shared/editor-session/dropped-claims.ts'
import { changeClaimMarks } from '@/shared/article-text/claim-commands.ts'
import classes from '../card-parts/claim-card.module.css'
import { type ClaimEntry, undecidedOf } from '../card-parts/claim-entries.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  entry: ClaimEntry
  onDone: () => void
}

/** Lets a recorded claim take the place of another on its words; what was proposed about that one is rejected. */
function useReplacing({ claimId, proposals }: ClaimEntry): (byId: string) => void {
  const { editors, focusClaim, decideOn, mayDecide, saving } = useEditorSession()
  return (byId) => {
    changeClaimMarks(editors, claimId, { claimId: byId })
    dropClaims(saving, [claimId])
    focusClaim({ claimId: byId, via: 'card' })
    const ids = undecidedOf(proposals).map(({ id }) => id)
    if (mayDecide && ids.length > 0) void decideOn('reject', ids)
    else showDone(t('The words make the other claim now'))
  }
}

/** Lets another claim, found by typing, take the place of this one. */
export function ReplaceClaim({ entry, onDone }: Props) {
  const replace = useReplacing(entry)
  return (
    <Box className={classes.form} data-form>
      <ClaimPicker
        label={t('Use this claim instead')}
        value={null}
        except={[entry.claimId]}
        similarTo={entry.claim?.statement ?? ''}
        takesKeyboard
        onChange={(claim) => {
          if (claim === null) return
          replace(claim.id)
          onDone()
        }}
      />
      <Button mt="xs" size="compact-xs" variant="subtle" color="gray" onClick={onDone}>
        {t('Cancel')}
      </Button>
    </Box>
  )
}
