import type { EditorProposalFragment } from '@/generated/graphql.ts'
import { piecesOf } from './open-references.ts'
import classes from './references.module.css'

/** The statement of a proposal, in which the words stand out that point elsewhere. */
export function OpenStatement({ proposal }: { proposal: EditorProposalFragment }) {
  return piecesOf(proposal).map(({ text, open }, index) =>
    open ? (
      <mark key={index} className={classes.open}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
