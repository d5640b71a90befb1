import type { ReadingConnections } from '../connections.ts'
import { newUuid } from '../ids.ts'
import { defineSettings, oneOf } from '../settings/define-settings.ts'

/** Whether what happens later happens. */
const workSettings = defineSettings('work', {
  paused: oneOf({
    meaning: 'Whether jobs, and so mails, wait until an administrator resumes them; a restore begins the wait.',
    words: ['yes', 'no'],
    byDefault: 'no',
  }),
})

/** What to say while work is paused. */
export const pausedSentence =
  'Jobs and mails are paused since the newsroom was restored: look around, then run "sourceline resume".'

type Queries = Pick<ReadingConnections, 'query'>

/** Whether jobs, and so mails, wait. */
export async function isPaused(connection: Queries): Promise<boolean> {
  const { rows } = await connection.query<{ paused: boolean }>(
    `SELECT "values"->>'paused' = 'yes' AS paused FROM public.settings WHERE name = $1`,
    [workSettings.name],
  )
  return rows[0]?.paused ?? false
}

/** Lets jobs wait from the end of the transaction on, until somebody resumes them. */
export async function pauseWork(connection: Queries): Promise<void> {
  await connection.query(
    `INSERT INTO public.settings (id, name, "values", updated_at)
     VALUES ($1, $2, '{"paused": "yes"}', date_trunc('milliseconds', now()))
     ON CONFLICT (name) DO UPDATE SET "values" = settings."values" || excluded."values", updated_at = excluded.updated_at`,
    [newUuid(), workSettings.name],
  )
}
