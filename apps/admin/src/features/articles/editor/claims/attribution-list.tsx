'use client'

import { Box, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type AttributionPartsFragment, type EditorClaimFragment, RemoveAttributionDocument } from '@/generated/graphql.ts'
import { AttributionForm } from '@/shared/attribution/attribution-form.tsx'
import { execute } from '@/shared/graphql-client.ts'
import { accepted } from '@/shared/mutation-result.ts'
import { confirm } from '@/shared/ui/confirm.tsx'
import { useChange } from '@/shared/use-change.ts'
import { useEditorSession } from '../editor-session.ts'
import { AttributionRow } from './attribution-row.tsx'
import classes from './claim-card.module.css'
import { type ClaimEntry, waiting } from './claim-entries.ts'

const needsSource = new Set(['FACT', 'POSITION', 'PREDICTION', 'OPINION'])

interface Props {
  claim: EditorClaimFragment
  proposals: ClaimEntry['proposals']
  /** Whether the form for a new attribution is open at first. */
  adding?: boolean
}

/** Who stands behind a claim or against it, and the form to say so. */
export function AttributionList({ claim, proposals, adding = false }: Props) {
  const { mayWrite } = useEditorSession()
  const [open, setOpen] = useState<string | null>(adding ? 'new' : null)
  const remove = useChange(async ({ id, version }: AttributionPartsFragment) =>
    accepted((await execute(RemoveAttributionDocument, { input: { id, expectedVersion: version } })).removeAttribution))
  const askToRemove = async (attribution: AttributionPartsFragment): Promise<void> => {
    const message = attribution.publicFrom
      ? 'Readers see it until the article is published again. History keeps it.'
      : 'It was never public.'
    if (await confirm({ title: `Remove the attribution to ${attribution.source.name}?`, message, action: 'Remove', destructive: true })) {
      remove.mutate(attribution)
    }
  }
  const undecided = waiting(proposals)
  const shown = claim.attributions.filter(({ state }) => state !== 'REJECTED')
  return (
    <Box>
      {shown.length > 0 && (
        <ul className={classes.attributions} aria-label="Sources of this claim">
          {shown.map((attribution) => open === attribution.id
            ? (
              <li key={attribution.id} className={classes.form}>
                <AttributionForm claimId={claim.id} attribution={attribution} onDone={() => setOpen(null)} onCancel={() => setOpen(null)} />
              </li>
            )
            : (
              <AttributionRow
                key={attribution.id}
                attribution={attribution}
                ofClaim={undecided.find(({ subjectType }) => subjectType === 'CLAIM')}
                proposal={undecided.find((proposal) => proposal.attribution?.id === attribution.id)}
                onEdit={() => setOpen(attribution.id)}
                onRemove={() => void askToRemove(attribution)}
              />
            ))}
        </ul>
      )}
      {shown.length === 0 && open === null && needsSource.has(claim.kind) && (
        <Group gap={6} wrap="nowrap">
          <IconAlertTriangle size={14} aria-hidden color="var(--mantine-color-orange-text)" style={{ flexShrink: 0 }} />
          <Text size="xs">Nobody stands behind this claim yet.</Text>
        </Group>
      )}
      {open === 'new' && (
        <Box className={classes.form}>
          <AttributionForm claimId={claim.id} onDone={() => setOpen(null)} onCancel={() => setOpen(null)} />
        </Box>
      )}
      {mayWrite && open !== 'new' && (
        <Button mt={6} size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen('new')}>
          Add a source
        </Button>
      )}
    </Box>
  )
}
