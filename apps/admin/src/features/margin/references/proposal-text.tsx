import { Text } from '@mantine/core'
import type { EditorProposalFragment } from '@/generated/graphql.ts'
import classes from '../card-parts/claim-card.module.css'
import { saysTheSameWords } from './open-references.ts'
import { t } from '@/shared/words/words.ts'

/** The words of the text, where the statement that was made of them differs. */
export function ProposalText({ proposal: { words, statement } }: { proposal: EditorProposalFragment }) {
  if (saysTheSameWords(words, statement)) return null
  return (
    <Text size="xs" component="blockquote" c="dimmed" className={classes.quote} aria-label={t('Words of the text')}>
      {words}
    </Text>
  )
}
