import type { LeftOut } from '../../platform/backup/catalogue.ts'

const derived = 'what readers get is worked out anew, and compared'

/**
 * What is in no backup, though it is in the database. Every other table is, also one that a later version adds: the
 * catalogue of the database tells which there are.
 */
export const leftOut: readonly LeftOut[] = [
  { name: 'public._prisma_migrations', why: 'the steps that were taken are named in the first part' },
  { name: 'public.session', why: 'who was signed in signs in again' },
  { name: 'public.verification', why: 'what was to be confirmed is asked for again' },
  { name: 'public.one_time_link', why: 'a link that lets somebody in is made anew' },
  { name: 'public.sign_in_failure', why: 'counts of the last hours' },
  { name: 'public.idempotency_key', why: 'answers kept for a day, for whoever sends a change twice' },
  { name: 'jobs.*', why: 'the queue is filled anew from the jobs that had not ended' },
  // A record that was never public may have a row that says so, or none.
  { name: 'published.presence', why: derived, derived: true, counted: 'NOT isempty(t.stretches)' },
  { name: 'published.*', why: derived, derived: true },
]

/**
 * What is in no export: beside what is in no backup, whatever lets somebody in, and the vault. An export is read by other
 * programs, and can be sealed for nobody.
 */
export const notExported: readonly LeftOut[] = [
  ...leftOut,
  {
    name: 'public.account',
    columns: ['access_token', 'refresh_token', 'id_token', 'password'],
    why: 'everybody chooses a password anew',
  },
  { name: 'public.api_token', why: 'a token that lets a program in is made anew' },
  { name: 'public.mail', why: 'links stand in mails that are not sent yet' },
  { name: 'public.vault_entry', why: 'identities in the vault leave it in a backup alone' },
]
