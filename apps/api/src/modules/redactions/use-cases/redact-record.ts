import { failed, ok, RedactionGround } from '@sourceline/domain'
import { text, wordOf } from '../../../platform/inputs.ts'
import { notFound } from '../../../platform/record.ts'
import { enqueue } from '../../../platform/jobs/enqueue.ts'
import { recordOf } from '../../../platform/records/define-record.ts'
import { refuses } from '../../../platform/refusals/input-issue.ts'
import { useCase } from '../../../platform/use-case.ts'
import { finishRedaction } from '../finish-redaction.ts'
import { coverageOfOrder, finderOf, orderOf, orderProblem, redactionOrder, versionOfOrder } from '../redaction-order.ts'
import { applyDue } from '../redaction.jobs.ts'
import { refusal, refused } from '../redaction.refusals.ts'
import { versionRefusals, versionProblem } from '../version-problem.ts'
import { insertRedaction, somebodyElseMayRedact } from '../redaction.store.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Asks for words or a version to be blanked for good. A court order is carried out at once; else it waits for a second
 * person, or for a day where nobody else may redact.
 */
export const redactRecord = useCase({
  action: 'record:redact',
  refusals: [
    ...versionRefusals,
    'reason-holds-words',
    'record-missing',
    'redaction-names-no-record',
    'redaction-without-words',
    'redactor-not-signed-in',
  ],
  timeout: 10 * 60_000,
  input: redactionOrder.extend({
    ground: wordOf(RedactionGround).describe('Why it may no longer be kept or shown.'),
    reason: text(2000)
      .refine((reason) => reason !== '', refuses(refusal('redaction-without-reason')))
      .describe('The reason, which is logged. It must not hold the words themselves.'),
  }),
  run: async (running, input) => {
    const { tx, now, actor, emit, keys } = running
    const proposer = actor.kind === 'USER' ? actor.id : null
    if (!proposer) return failed({ kind: 'forbidden', action: 'record:redact', ...refusal('redactor-not-signed-in') })
    const order = orderOf(input)
    const subject = recordOf(order.subjectType ?? '')
    const version = await versionOfOrder(tx, order)
    const problem = orderProblem(order) ?? (input.scope === 'VERSION' ? versionProblem(version) : null)
    if (problem) return failed(problem)
    if (!(await coverageOfOrder(tx, order)))
      return failed(
        subject
          ? notFound(subject.type, input.subjectId)
          : refused('redaction-names-no-record', { field: 'subjectId' }),
      )
    if (order.words.length > 0 && finderOf(order).inText(input.reason).length > 0)
      return failed(refused('reason-holds-words', { field: 'reason' }))
    const atOnce = input.ground === 'COURT_ORDER'
    const waits = !atOnce && !(await somebodyElseMayRedact(tx, proposer))
    const dueAt = waits ? new Date(now.getTime() + day) : null
    const redaction = await insertRedaction(tx, order, {
      wholeId: version?.rowId ?? null,
      ground: input.ground,
      reason: input.reason,
      proposer: { id: proposer, name: actor.name },
      proposedAt: now,
      dueAt,
      keys,
    })
    if (dueAt) await enqueue(running, applyDue, {}, { key: redaction.id, startAfter: dueAt })
    if (atOnce) return ok(await finishRedaction(running, redaction))
    emit({
      subject: { type: 'redaction', id: redaction.id },
      changes: { state: redaction.state, ground: input.ground, reason: input.reason },
    })
    return ok({ redactionId: redaction.id })
  },
})
