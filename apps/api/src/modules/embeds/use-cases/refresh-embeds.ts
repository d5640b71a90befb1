import { ok } from '@sourceline/domain'
import { z } from 'zod'
import { FetchRefused } from '../../../platform/http-client.ts'
import { useCase } from '../../../platform/use-case.ts'
import { dueEmbeds, keepAnswers, type DueEmbed } from '../embed.store.ts'
import { askProvider, type EmbedContent } from '../oembed.ts'
import { providerOf } from '../providers.ts'

/** How many sites are asked in one batch, one after the other: each may take ten seconds. */
const batch = 10

async function answerTo({ url }: DueEmbed): Promise<EmbedContent | null> {
  const provider = providerOf(url)
  if (!provider) return null
  try {
    return await askProvider(provider, url)
  } catch (error) {
    if (error instanceof FetchRefused) return null
    throw error
  }
}

/**
 * Asks sites anew for the frames that articles show of them: weekly, and hourly those that did not answer. Their last answer
 * stays.
 */
export const refreshEmbeds = useCase({
  action: 'embed:refresh',
  input: z.object({}),
  timeout: 5 * 60_000,
  prepare: async ({ tx }) => {
    const due = await dueEmbeds(tx, new Date(), batch)
    const answers: { id: string; content: EmbedContent | null }[] = []
    for (const embed of due) answers.push({ id: embed.id, content: await answerTo(embed) })
    return ok(answers)
  },
  run: async ({ tx, now, emit }, _input, _subject, answers) => {
    for (const id of await keepAnswers(tx, answers, now)) emit({ subject: { type: 'embed', id } })
    return ok({ asked: answers.length, more: answers.length === batch })
  },
})
