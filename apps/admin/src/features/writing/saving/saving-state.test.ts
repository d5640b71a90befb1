import { expect, test } from 'vitest'
import { savedArticle } from '@/shared/article-text/testing/saved-article.ts'
import { openedDraft, savingAfter, type SavingEvent, type SavingState } from './saving-state.ts'
import { plainDetails } from '@/shared/article-text/testing/plain-details.ts'

const details = plainDetails
const saved = (version: number, fingerprint: string) => ({ article: savedArticle(version), fingerprint })
const theirs = savedArticle(7)
const opened = openedDraft(saved(3, 'as opened'), details)
const after = (...events: SavingEvent[]): SavingState => events.reduce(savingAfter, opened)
const lost = new Error('no connection')

test('a draft that was just opened is saved, without failure or conflict', () => {
  expect(opened).toMatchObject({ isSaving: false, savedAt: null, failure: null, conflict: null })
})

test('a save makes what was sent the base, and leaves details that changed meanwhile', () => {
  const at = new Date('2026-11-28T10:00:00Z')
  const state = after(
    { type: 'sent' },
    { type: 'details-changed', part: { slug: 'a-new-bridge' } },
    { type: 'saved', base: saved(4, 'as sent'), at, failure: null },
  )
  expect(state).toMatchObject({ base: saved(4, 'as sent'), isSaving: false, savedAt: at })
  expect(state.details.slug).toBe('a-new-bridge')
})

test('a save that fails says why and keeps the base; the next one that succeeds forgets it', () => {
  const failed = after({ type: 'sent' }, { type: 'refused', failure: lost, theirs: null })
  expect(failed).toMatchObject({ base: opened.base, isSaving: false, failure: lost, conflict: null })
  const mended = savingAfter(failed, { type: 'saved', base: saved(4, 'again'), at: new Date(), failure: null })
  expect(mended.failure).toBeNull()
})

test('a save that had to leave something out has saved the rest, and says why', () => {
  const at = new Date('2026-11-28T10:00:00Z')
  const state = after({ type: 'sent' }, { type: 'saved', base: saved(4, ''), at, failure: lost })
  expect(state).toMatchObject({ base: { article: { version: 4 } }, savedAt: at, isSaving: false, failure: lost })
})

test('another version met while saving stays known until the editor decides, also through a lost connection', () => {
  const met = after({ type: 'refused', failure: lost, theirs }, { type: 'refused', failure: lost, theirs: null })
  expect(met.conflict).toEqual({ theirs })
})

test('keeping this draft builds on the version met and still has everything to save', () => {
  const kept = after({ type: 'refused', failure: lost, theirs }, { type: 'overruled' })
  expect(kept).toMatchObject({ base: { article: { version: 7 }, fingerprint: 'as opened' }, conflict: null })
})

test('there is nothing to overrule without a conflict', () => {
  expect(after({ type: 'overruled' })).toBe(opened)
})

test('an article taken from the server ends conflict and failure', () => {
  const base = saved(7, 'theirs')
  const rebased = after(
    { type: 'refused', failure: lost, theirs },
    { type: 'rebased', base, details: { ...details, slug: 'their-bridge' } },
  )
  expect(rebased).toMatchObject({ base, failure: null, conflict: null, details: { slug: 'their-bridge' } })
})

test('what the server already holds is no conflict and no new moment of saving', () => {
  const base = saved(7, 'as sent')
  expect(after({ type: 'sent' }, { type: 'found-saved', base })).toMatchObject({
    base,
    isSaving: false,
    savedAt: null,
    conflict: null,
  })
})
