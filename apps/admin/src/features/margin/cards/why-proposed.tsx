import { Box, Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import classes from '../card-parts/claim-card.module.css'
import { reasonsOf } from '../card-parts/proposal-words.ts'
import { t } from '@/shared/words/words.ts'

/** Why the parts of a card were proposed and how sure each is, for whoever asks. */
export function WhyProposed({ proposals }: { proposals: readonly EditorProposalFragment[] }) {
  const [opened, { toggle }] = useDisclosure()
  if (proposals.length === 0) return null
  const reasons = reasonsOf(proposals)
  return (
    <Box>
      <Button size="compact-xs" variant="subtle" color="gray" ms={-6} aria-expanded={opened} onClick={toggle}>
        {t('Why proposed?')}
      </Button>
      {opened && (
        <ul className={classes.reasons} aria-label={t('Why proposed')}>
          {reasons.map(({ words, about }) => (
            <Text key={words} size="xs" component="li" className={classes.why}>
              {reasons.length > 1 && `${about.join(', ')}: `}
              {words}
            </Text>
          ))}
        </ul>
      )}
    </Box>
  )
}
