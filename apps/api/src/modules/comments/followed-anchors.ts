import { toText } from '@sourceline/rich-text'
import type { Transaction } from '../../platform/transactions/transaction.ts'
import { runOffLoop } from '../../platform/work/off-loop.ts'
import { onTextChange, type ChangedText } from '../articles/public.ts'
import { carryAnchors, type Anchor, type AnchorsToCarry } from './carry-anchors.work.ts'
import { loadAnchors, saveAnchors } from './comment.store.ts'

/** Anchors in texts of up to this many characters are carried where the request is served, which takes a few milliseconds. */
const shortText = 20_000

/** Carries the anchors of an article's threads to its changed text. */
async function followText(tx: Transaction, { articleId, before, after }: ChangedText): Promise<void> {
  const anchors = await loadAnchors(tx, articleId)
  if (anchors.length === 0) return
  const moved = await carried({ before, after, anchors })
  if (moved.length > 0) await saveAnchors(tx, moved)
}

/**
 * The anchors that are not as they were. Where a long text is not compared, because too much work waits already, they
 * stay as they were: their quotes tell where the words stand, now and at the next change.
 */
async function carried(work: AnchorsToCarry): Promise<readonly Anchor[]> {
  if (Math.max(toText(work.before.body).length, toText(work.after.body).length) <= shortText) return carryAnchors(work)
  const done = await runOffLoop<AnchorsToCarry, Anchor[]>('carryAnchors', work, { field: 'body', carriesOn: true })
  return done.ok ? done.value : []
}

onTextChange(followText)
