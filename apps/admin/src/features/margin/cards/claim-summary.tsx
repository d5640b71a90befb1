import { Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { EditorClaimFragment, EditorProposalFragment } from '@/generated/graphql.ts'
import { claimLook } from '@/shared/article-text/claim-look.ts'
import classes from '../card-parts/claim-card.module.css'
import type { DecisionNeed } from '../card-parts/decision-need.ts'
import { referencesIn } from '../references/open-references.ts'
import { questionAbout } from '../references/reference-words.ts'
import { ClaimSigns, signOf } from './claim-signs.tsx'
import { alsoIn, sourcesLine } from './claim-words.ts'
import { t } from '@/shared/words/words.ts'

interface Props {
  claim: EditorClaimFragment
  /** What it wants of the editor. */
  need: DecisionNeed | null
  /** How many other articles make the claim. */
  elsewhere: number
  /** What was proposed about it and waits. */
  undecided: readonly EditorProposalFragment[]
  slim: boolean
  onOpen: () => void
}

/** Whether a claim wants no thought, so that its sign stands before its words rather than above them. */
const isLight = (claim: EditorClaimFragment, need: DecisionNeed | null): boolean =>
  !claim.adverse &&
  ((need === 'sure' && claimLook(claim) === 'proposed') || (need === null && claimLook(claim) === 'accepted'))

function Sign({ claim, need }: Pick<Props, 'claim' | 'need'>) {
  const { icon: Icon, color, label } = signOf(claim, need)
  return (
    <>
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} color={`var(--mantine-color-${color}-text)`} />
      <VisuallyHidden>{label}: </VisuallyHidden>
    </>
  )
}

/** What an editor is asked about the claim, in full; undefined where nothing is asked. */
function questionsOn(undecided: Props['undecided']): string | undefined {
  const questions = referencesIn(undecided, 'open').map(({ reference }) => questionAbout(reference.words))
  return questions.length > 0 ? [...new Set(questions)].join(' ') : undefined
}

/** Who stands behind the claim, or that nobody does. */
function Sources({ claim, elsewhere }: Pick<Props, 'claim' | 'elsewhere'>) {
  const sources = sourcesLine(claim)
  return (
    <Group gap={8} component="span" wrap="nowrap" justify="space-between" mt={2}>
      <Text size="xs" component="span" className={sources ? classes.sources : classes.unsourced}>
        {sources || t('No source yet')}
      </Text>
      {elsewhere > 0 && (
        <Text size="xs" component="span" c="dimmed" style={{ flexShrink: 0 }}>
          {alsoIn(elsewhere)}
        </Text>
      )}
    </Group>
  )
}

/**
 * A claim card while the editor looks elsewhere: what it wants, what is claimed and who says so. What is still to be
 * decided on is never cut off; where room is short the card is one line.
 */
export function ClaimSummary({ claim, need, elsewhere, undecided, slim, onOpen }: Props) {
  if (slim) {
    return (
      <UnstyledButton className={classes.slim} aria-expanded={false} title={claim.statement} onClick={onOpen}>
        <Sign claim={claim} need={need} />
        <Text size="xs" span truncate="end">
          {claim.statement}
        </Text>
      </UnstyledButton>
    )
  }
  const light = isLight(claim, need)
  const clamp = undecided.length === 0 ? { lineClamp: 2, title: claim.statement } : {}
  return (
    <UnstyledButton className={classes.summary} data-light={light || undefined} aria-expanded={false} onClick={onOpen}>
      {!light && <ClaimSigns claim={claim} need={need} undecided={undecided} question={questionsOn(undecided)} />}
      <Group gap={6} wrap="nowrap" component="span" align="baseline">
        {light && <Sign claim={claim} need={need} />}
        <Text size="sm" dir="auto" component="span" className={classes.statement} {...clamp}>
          {claim.statement}
        </Text>
      </Group>
      <Sources claim={claim} elsewhere={elsewhere} />
    </UnstyledButton>
  )
}
