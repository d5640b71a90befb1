import { createArticle } from '../modules/articles/public.ts'
import { createEmbed, refreshEmbeds } from '../modules/embeds/public.ts'
import { typedId } from '../platform/ids.ts'
import { withProvider } from './embedding.ts'
import type { TestNewsroom } from './newsroom.ts'

/** Embeds a film, and asks its site again after more than a week. */
export async function keepEmbeds(newsroom: TestNewsroom): Promise<void> {
  const film = {
    title: 'The quay by night',
    author_name: 'Ole Friis',
    width: 640,
    height: 360,
    html: '<iframe src="https://player.example.org/1"></iframe>',
  }
  await withProvider(film, async (site) => {
    const { embedId } = await newsroom.does(createEmbed, { url: 'https://video.example.org/quay' })
    const embed = { type: 'embed', attrs: { embedId: typedId('embed', embedId) } }
    await newsroom.does(createArticle, { headline: 'Film of the quay', body: { type: 'doc', content: [embed] } })
    await newsroom.pool.query(`UPDATE embed SET asked_at = asked_at - interval '8 days'`)
    site.answerWith({ ...film, title: 'The quay by day' })
    await newsroom.does(refreshEmbeds, {}, 'ADMINISTRATOR')
  })
}
