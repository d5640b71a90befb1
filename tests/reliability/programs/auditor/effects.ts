import { jobsSchema } from '@sourceline/database'
import { idIn, textIn, typed, type Audit, type Evidence, type MadeChange } from './evidence.ts'

/** The event of a change, and the record that it is of; null for changes whose events have other subjects. */
function eventOf({ field, input, payload }: MadeChange): string | null {
  if (field === 'assessClaim') return `claim:assess ${textIn(input, 'claimId')}`
  const [, verb, noun = ''] = /^(create|publish|unpublish|delete|undelete)([A-Z]\w+)$/.exec(field) ?? []
  const name = noun.toLowerCase()
  const id = verb === 'create' ? idIn(payload?.[name]) : textIn(input, 'id')
  return verb && id ? `${name}:${verb} ${id}` : null
}

const counts = (values: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return found
}

/** Publishing what is public as it is changes nothing, and is logged only where it does. */
const mayChangeNothing = /: (?:claim|source|topic|collection|correction|article):publish /

/** Where two lists differ in how often they hold something. */
function differences(
  expected: readonly string[],
  found: readonly string[],
  { what, changes }: { readonly what: string; readonly changes: readonly MadeChange[] },
): string[] {
  const [first, second] = [counts(expected), counts(found)]
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((value) => {
      const [wanted, there] = [first.get(value) ?? 0, second.get(value) ?? 0]
      return there > wanted || (there < wanted && !mayChangeNothing.test(value))
    })
    .map((value) => {
      const times = `${second.get(value) ?? 0} times instead of ${first.get(value) ?? 0}`
      return `${what} ${value}: ${times}; asked were ${attemptsAt(value.split(' ').at(-1) ?? '', changes).join(', ')}`
    })
}

/** What was asked of a record, to tell how a fault came about. */
const attemptsAt = (id: string, changes: readonly MadeChange[]): string[] =>
  changes
    .filter(({ input, payload }) => JSON.stringify([input, payload]).includes(id))
    .map(({ by, field, attempts, sentAt, answeredAt, refusal }) => {
      const [from, to] = [sentAt, answeredAt].map((at) => new Date(at).toISOString().slice(11, 23))
      return `${field} by ${by} (${from} to ${to}, ${attempts} attempts, ${refusal ?? 'acknowledged'})`
    })

async function faultsOfEvents({ pool, changes, people }: Evidence): Promise<string[]> {
  const expected = changes.flatMap((change) => {
    const event = change.refusal === null ? eventOf(change) : null
    return event ? [`${change.by}: ${event}`] : []
  })
  const actions = [...new Set(expected.map((event) => event.replace(/^.*: (\S+) \S+$/, '$1')))]
  const { rows } = await pool.query<{ by: string; action: string; type: string; id: string }>(
    `SELECT actor_name AS by, action, subject_type AS type, subject_id AS id FROM change_event
     WHERE actor_name = ANY($1) AND action = ANY($2) AND caused_by IS NULL AND subject_type = split_part(action, ':', 1)`,
    [people, actions],
  )
  const found = rows.map(({ by, action, type, id }) => `${by}: ${action} ${typed(type, id)}`)
  return differences(expected, found, { what: 'the event', changes })
}

/** The positions of the log have no gap and none is taken twice. */
async function faultsOfPositions({ pool }: Evidence): Promise<string[]> {
  const { rows } = await pool.query<{ events: number; span: number }>(
    `SELECT count(*)::int AS events, coalesce(max(position) - min(position) + 1, 0)::int AS span FROM change_event`,
  )
  return rows.filter(({ events, span }) => events !== span).map((row) => `the log: ${JSON.stringify(row)}`)
}

/** Each invitation is mailed once. */
function faultsOfMails({ changes, mailed }: Evidence): string[] {
  const invited = changes.flatMap(({ field, refusal, input }) =>
    field === 'inviteUser' && refusal === null ? [textIn(input, 'email')] : [],
  )
  return differences(invited, mailed.flat(), { what: 'the mail to', changes })
}

/**
 * Each job that was asked for has done its work once, and none of the periodic ones was asked for by two turns of one
 * minute, however late a turn was taken.
 */
async function faultsOfJobs({ pool, people, changes }: Evidence): Promise<string[]> {
  const { rows: unfinished } = await pool.query<{ id: string; name: string; state: string; failure: string | null }>(
    `SELECT id, name, state, failure, attempt, start_after FROM job WHERE started_by_name = ANY($1) AND state <> 'DONE'`,
    [people],
  )
  const { rows: twice } = await pool.query<{ name: string; minute: Date }>(
    `SELECT j.name, date_trunc('minute', turn.created_on) AS minute
     FROM job j JOIN ${jobsSchema}.job turn ON turn.id::text = j.key WHERE j.scheduled GROUP BY 1, 2 HAVING count(*) > 1`,
  )
  const asked = changes.flatMap(({ field, input, payload }) => {
    const text = textIn(input, 'text')
    if (field !== 'importText' || !payload || !text.startsWith('[')) return []
    const items: { headline: string }[] = JSON.parse(text)
    return items.map(({ headline }) => headline)
  })
  const { rows: made } = await pool.query<{ headline: string }>(
    `SELECT r.headline FROM article_revision r WHERE r.number = 1 AND r.headline = ANY($1)`,
    [asked],
  )
  return [
    ...unfinished.map((job) => `a job has not come to its end: ${JSON.stringify(job)}`),
    ...twice.map(({ name, minute }) => `the job ${name} was asked for twice at ${minute.toISOString()}`),
    ...differences(
      asked,
      made.map(({ headline }) => headline),
      { what: 'the import of', changes },
    ),
  ]
}

/** Whatever was made has had each of its effects once: its event, its mail, what its job does. */
export const auditEffects: Audit = async (evidence) => [
  ...(await faultsOfEvents(evidence)),
  ...(await faultsOfPositions(evidence)),
  ...faultsOfMails(evidence),
  ...(await faultsOfJobs(evidence)),
]
