import { failed, ok, RedactionGround, RedactionScope } from '@sourceline/domain'
import { z } from 'zod'
import { invalid } from '../../../platform/failure.ts'
import { newUuid, parseTypedId } from '../../../platform/ids.ts'
import { line, text, wordOf } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import { useCase } from '../../../platform/use-case.ts'
import { finishRedaction } from '../finish-redaction.ts'
import { coverageOfOrder, finderOf, scopeHashOf, somebodyElseMayRedact } from '../redaction.store.ts'

const day = 24 * 60 * 60 * 1000

/** What is to be struck, as a request says it. */
export const redactionOrder = z.object({
  scope: wordOf(RedactionScope).describe('Where it strikes.'),
  subjectId: z
    .string()
    .meta({ graphql: 'ID' })
    .optional()
    .describe('The record (RECORD) or the version of an article (VERSION). Left out for NEWSROOM.'),
  words: z
    .array(line(200, 'the words to strike'))
    .max(50)
    .optional()
    .describe('The words to strike, blind to case and spacing. Left out for VERSION.'),
  wholeWords: z
    .boolean()
    .optional()
    .describe('Whether words must stand by themselves and not within longer ones. True if left out.'),
})

/** An order as the database keeps it. */
export function orderOf({ scope, subjectId, words, wholeWords }: z.output<typeof redactionOrder>) {
  const subject = subjectId ? parseTypedId(subjectId) : null
  return {
    scope,
    subjectType: subject?.prefix ?? null,
    subjectId: subject?.uuid ?? null,
    words: scope === 'VERSION' ? [] : (words ?? []),
    wholeWords: wholeWords ?? true,
  }
}

/**
 * Asks for words or a version to be blanked for good. A court order is carried out at once; else it waits for a second
 * person, or for a day where nobody else may redact.
 */
export const redact = useCase({
  action: 'record:redact',
  timeout: 10 * 60_000,
  input: redactionOrder.extend({
    ground: wordOf(RedactionGround).describe('Why it may no longer be kept or shown.'),
    reason: text(2000)
      .pipe(z.string().min(1, 'Give the reason: it is kept for good.'))
      .describe('The reason, which is logged. It must not hold the words themselves.'),
  }),
  run: async (running, input) => {
    const { tx, now, actor, emit } = running
    const proposer = actor.kind === 'USER' ? actor.id : null
    if (!proposer)
      return failed({
        kind: 'forbidden',
        action: 'record:redact',
        message: 'Only a person who is signed in can ask for a redaction, not a program.',
      })
    const order = orderOf(input)
    if (input.scope !== 'VERSION' && order.words.length === 0)
      return failed(invalid('words', 'Say which words to strike.'))
    if (input.scope === 'VERSION' && order.subjectType !== 'revision')
      return failed(invalid('subjectId', 'Name the version of an article: an id that begins with "revision_".'))
    if (!(await coverageOfOrder(tx, order)))
      return failed(
        input.subjectId && order.subjectType
          ? notFound(order.subjectType, input.subjectId)
          : invalid('subjectId', 'Name an article, a claim, a source, a topic or a collection by its id.'),
      )
    if (order.words.length > 0 && finderOf(order).inText(input.reason).length > 0)
      return failed(invalid('reason', 'The reason is kept for good: say it without the words that are to go.'))
    const id = newUuid()
    const atOnce = input.ground === 'COURT_ORDER'
    const waits = !atOnce && !(await somebodyElseMayRedact(tx, proposer))
    const redaction = await tx.redaction.create({
      data: {
        id,
        ...order,
        ground: input.ground,
        reason: input.reason,
        state: waits ? 'WAITING' : 'PROPOSED',
        dueAt: waits ? new Date(now.getTime() + day) : null,
        scopeHash: scopeHashOf(id, order),
        proposedById: proposer,
        proposedByName: actor.name,
        proposedAt: now,
      },
    })
    if (atOnce) return ok(await finishRedaction(running, redaction))
    emit({
      subject: { type: 'redaction', id },
      changes: { state: redaction.state, ground: input.ground, reason: input.reason },
    })
    return ok({ redactionId: id })
  },
})
