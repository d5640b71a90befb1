'use client'

import { Box, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EditorClaimFragment } from '@/generated/graphql.ts'
import { useRemoveAttribution } from '@/shared/attribution/use-remove-attribution.ts'
import { useEditorSession } from '@/shared/editor-session/editor-session.ts'
import { AttributionRow } from './attribution-row.tsx'
import { CardAttributionForm } from './card-attribution-form.tsx'
import classes from '../card-parts/claim-card.module.css'
import { type ClaimEntry, undecidedOf } from '../card-parts/claim-entries.ts'
import { lacksSource } from '../card-parts/decision-need.ts'
import { t } from '@/shared/words/words.ts'

/** The form for an attribution that is made here. */
const added = 'new'

interface Props {
  claim: EditorClaimFragment
  proposals: ClaimEntry['proposals']
  /** Whether the form for a new attribution is open at first. */
  adding?: boolean
}

/** Who stands behind a claim or against it, and the form to say so. */
export function AttributionList({ claim, proposals, adding = false }: Props) {
  const { mayWrite } = useEditorSession()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(adding ? [added] : []))
  const remove = useRemoveAttribution(claim)
  const show = (form: string): void => setOpen((before) => new Set([...before, form]))
  const close = (form: string): void => setOpen((before) => new Set([...before].filter((other) => other !== form)))
  const undecided = undecidedOf(proposals)
  const shown = claim.attributions.filter(({ state }) => state !== 'REJECTED')
  return (
    <Box>
      {shown.length > 0 && (
        <ul className={classes.attributions} aria-label={t('Sources of this claim')}>
          {shown.map((attribution) =>
            open.has(attribution.id) ? (
              <li key={attribution.id}>
                <CardAttributionForm
                  claimId={claim.id}
                  attribution={attribution}
                  onClose={() => close(attribution.id)}
                />
              </li>
            ) : (
              <AttributionRow
                key={attribution.id}
                attribution={attribution}
                ofClaim={undecided.find(({ subjectType }) => subjectType === 'CLAIM')}
                proposal={undecided.find((proposal) => proposal.attribution?.id === attribution.id)}
                onEdit={() => show(attribution.id)}
                onRemove={() => void remove(attribution)}
              />
            ),
          )}
        </ul>
      )}
      {lacksSource(claim) && open.size === 0 && (
        <Group gap={6} wrap="nowrap">
          <IconAlertTriangle size={14} aria-hidden color="var(--mantine-color-orange-text)" style={{ flexShrink: 0 }} />
          <Text size="xs">{t('Nobody stands behind this claim yet.')}</Text>
        </Group>
      )}
      {open.has(added) && <CardAttributionForm claimId={claim.id} onClose={() => close(added)} />}
      {mayWrite && !open.has(added) && (
        <Button
          mt={6}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => show(added)}
        >
          {t('Add a source')}
        </Button>
      )}
    </Box>
  )
}
