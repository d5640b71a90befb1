'use client'

import { Box, Button } from '@mantine/core'
import { ClaimPicker } from '@/shared/attribution/claim-picker.tsx'
import { showDone } from '@/shared/ui/notices.tsx'
import { useEditorSession } from '../editor-session.ts'
import { remarkClaim } from '../text/claim-commands.ts'
import classes from './claim-card.module.css'
import { type ClaimEntry, waiting } from './claim-entries.ts'

interface Props {
  entry: ClaimEntry
  onDone: () => void
}

/** Lets another claim take the place of this one on its words; what was proposed about this one is rejected. */
export function ReplaceClaim({ entry, onDone }: Props) {
  const { editors, look, take, mayDecide } = useEditorSession()
  return (
    <Box className={classes.form}>
      <ClaimPicker
        label="The words make this claim instead"
        value={null}
        except={[entry.claimId]}
        similarTo={entry.claim?.statement ?? ''}
        takesKeyboard
        onChange={(claim) => {
          if (claim === null) return
          remarkClaim(editors, entry.claimId, { claimId: claim.id })
          look({ claimId: claim.id, via: 'card' })
          const ids = waiting(entry.proposals).map(({ id }) => id)
          if (mayDecide && ids.length > 0) void take('reject', ids)
          else showDone('The words make the other claim now')
          onDone()
        }}
      />
      <Button mt="xs" size="compact-xs" variant="subtle" color="gray" onClick={onDone}>Cancel</Button>
    </Box>
  )
}
