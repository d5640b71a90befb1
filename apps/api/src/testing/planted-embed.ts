import { createEmbed } from '../modules/embeds/public.ts'
import { typedId } from '../platform/ids.ts'
import { withProvider } from './embedding.ts'
import type { TestNewsroom } from './newsroom.ts'

/** Plants a name in what another site tells of one of its pages. Gives the id of the embed. */
export async function plantInEmbed(newsroom: TestNewsroom, name: string): Promise<string> {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const film = {
    title: `${name} at the window`,
    author_name: name,
    html: `<iframe src="https://player.example.org/${slug}"></iframe>`,
  }
  return withProvider(film, async () => {
    const { embedId } = await newsroom.does(createEmbed, { url: `https://video.example.org/${slug}` })
    return typedId('embed', embedId)
  })
}
