import { toText } from '@sourceline/rich-text'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../read-document.ts'

/** The lines of a document that stand for what is shown, and how many of each kind its notices tell. */
async function shown(content: string): Promise<{ lines: string[]; told: Record<string, unknown>; text: string }> {
  const read = await readDocuments({ content })
  const [document] = read.ok ? read.value.documents : []
  if (!document?.ok) throw new Error(JSON.stringify(read))
  const { body, notices } = document.value
  const text = toText(body)
  const counted = notices.filter(({ code }) => /^(?:image|embed|boxes)-/u.test(code))
  return {
    lines: text.split('\n').filter((line) => /^(?:Image|Embedded): /u.test(line)),
    told: Object.fromEntries(counted.map(({ code, parameters }) => [code, 'count' in parameters && parameters.count])),
    text,
  }
}

const sentence = 'The crane returned to the harbour of Norhaven on Monday, port director Ida Lind said.'
const credits = '(Reporting by Pia Holt; Editing by Jo Sands)'

const wordpress = (text: string): string => `<rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>The Mail</title><wp:wxr_version>1.2</wp:wxr_version>
  <item><title>Crane gone</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>7</wp:post_id>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
    <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item>
  <item><title>crane</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type>
    <wp:attachment_url>https://img.example/crane.jpg</wp:attachment_url>
    <excerpt:encoded><![CDATA[The crane. Photo: Jo Sands]]></excerpt:encoded></item></channel></rss>`

describe('pictures, films and sounds become links with caption and credit, in every format:', () => {
  test('a page, also where the address is in a set or a gallery', async () => {
    expect(
      await shown(`<html><head><title>Crane</title></head><body><article><h1>Crane returns to Norhaven</h1>
        <figure><picture><source srcset="/w.webp 400w"><img src="data:image/gif;base64,R0" data-srcset="/s.jpg 400w, /l.jpg 800w"></picture>
          <figcaption>The crane. <small>Photo: Jo Sands</small></figcaption></figure><p>${sentence}</p>
        <figure><ul><li><figure><img src="/1.jpg"><figcaption>First</figcaption></figure></li>
          <li><figure><img src="/2.jpg" alt="Second"></figure></li></ul><figcaption>All of them</figcaption></figure>
        <figure><img src="data:image/png;base64,AA"><figcaption>A map. Credit: Mail</figcaption></figure>
        <svg><text>4 million</text></svg><link rel="canonical" href="https://mail.example/crane"></article></body></html>`),
    ).toMatchObject({
      lines: ['Image: The crane. Photo: Jo Sands', 'Image: First', 'Image: Second', 'Image: A map. Credit: Mail'],
      told: { 'image-as-link': 3, 'image-left-out': 1, 'boxes-left-out': 1 },
      text: expect.stringContaining('All of them'),
    })
  })

  test('Markdown, with the title of a picture and the picture of its front matter', async () => {
    const text = `---\ntitle: Crane returns\nimage:\n  url: https://img.example/a.jpg\n  caption: The quay.\n  credit: Jo Sands\n---\n\n`
    expect(
      await shown(`${text}![The crane](https://img.example/b.jpg "Photo: Jo Sands")\n\n${sentence}`),
    ).toMatchObject({
      lines: ['Image: The crane (Photo: Jo Sands)', 'Image: The quay. Jo Sands'],
      told: { 'image-as-link': 2 },
    })
  })

  test.each([
    [
      'of version 1',
      {
        associations: {
          main: {
            type: 'picture',
            description_text: 'The crane.',
            byline: 'Jo Sands',
            renditions: {
              thumb: { href: 'https://img.example/t.jpg', width: 100 },
              base: { href: 'https://img.example/w.jpg', width: 2000 },
            },
          },
          film: { type: 'video', headline: 'It moves', renditions: { main: { href: 'https://v.example/w.mp4' } } },
          story: { type: 'text', headline: 'Another story' },
        },
      },
    ],
    [
      'of version 3',
      {
        associations: [
          {
            type: 'picture',
            descriptions: [{ role: 'caption', value: 'The crane.' }],
            creditLine: 'Jo Sands',
            renditions: [{ href: 'https://img.example/w.jpg' }],
          },
          { type: 'video', headlines: [{ value: 'It moves' }], renditions: [{ href: 'https://v.example/w.mp4' }] },
        ],
      },
    ],
  ])('ninjs %s, and the credit line before them is still told from the text', async (_version, media) => {
    const item = {
      uri: 'urn:1',
      type: 'text',
      headline: 'Crane returns',
      body_html: `<p>${sentence}</p><p>${credits}</p>`,
    }
    const { lines, told, text } = await shown(JSON.stringify({ ...item, ...media }))
    expect({ lines, told }).toEqual({
      lines: ['Image: The crane. Jo Sands', 'Embedded: It moves'],
      told: { 'image-as-link': 1, 'embed-as-link': 1 },
    })
    expect(text).not.toContain('Reporting')
  })

  test('NITF, which tells pictures from films', async () => {
    const media = (type: string, file: string, caption: string): string =>
      `<media media-type="${type}"><media-reference source="https://m.example/${file}"/><media-caption>${caption}</media-caption>
        <media-producer>Jo Sands</media-producer></media>`
    const { lines, told, text } = await shown(
      `<nitf><body><body.head><hedline><hl1>Crane returns</hl1></hedline></body.head><body.content><p>${sentence}</p>
        ${media('image', 'c.jpg', 'The crane.')}${media('video', 'c.mp4', 'It moves.')}</body.content>
        <body.end><tagline>${credits}</tagline><bibliography>Port report 7</bibliography></body.end></body></nitf>`,
    )
    expect({ lines, told }).toEqual({
      lines: ['Image: The crane. Jo Sands', 'Embedded: It moves. Jo Sands'],
      told: { 'image-as-link': 1, 'embed-as-link': 1 },
    })
    expect(text).toContain('Port report 7')
  })

  test('feeds, once each', async () => {
    const rss = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Newswire</title><item>
      <title>Crane returns</title><description>${sentence} &lt;img src="https://img.example/in.jpg" alt="Quay"&gt;</description>
      <media:content url="https://img.example/c.jpg" medium="image"><media:description>The crane.</media:description>
        <media:credit>Jo Sands</media:credit></media:content>
      <enclosure url="https://img.example/in.jpg?w=9" type="image/jpeg" length="1"/>
      <enclosure url="https://a.example/c.mp3" type="audio/mpeg" length="1"/></item></channel></rss>`
    expect(await shown(rss)).toMatchObject({
      lines: ['Image: Quay', 'Image: The crane. Jo Sands', 'Embedded: a.example'],
      told: { 'image-as-link': 2, 'embed-as-link': 1 },
    })
    const item = { id: '1', title: 'Crane returns', content_text: sentence, image: 'https://img.example/c.jpg' }
    const attachments = [{ url: 'https://a.example/c.mp3', mime_type: 'audio/mpeg', title: 'Ida Lind speaks' }]
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Newswire', items: [{ ...item, attachments }] }
    expect((await shown(JSON.stringify(feed))).lines).toEqual(['Image: c.jpg', 'Embedded: Ida Lind speaks'])
  })

  test('a post of WordPress, with its codes, its galleries and the picture above it', async () => {
    const text = `<p>${sentence}</p>

[caption id="a" width="3"]<img src="https://img.example/q.jpg" alt="Quay" /> The quay. Photo: Jo Sands[/caption]

[gallery ids="8,9"] [embed]https://v.example/1[/embed] [video mp4="https://v.example/2.mp4"][/video]`
    expect(await shown(wordpress(text))).toMatchObject({
      lines: [
        'Image: The quay. Photo: Jo Sands',
        'Image: The crane. Photo: Jo Sands',
        'Embedded: v.example',
        'Embedded: v.example',
        'Image: The crane. Photo: Jo Sands',
      ],
      told: { 'image-as-link': 3, 'image-left-out': 1, 'embed-as-link': 2 },
    })
    const shownInText = `<p>${sentence}</p><img src="https://img.example/crane.jpg" alt="Crane">`
    expect((await shown(wordpress(shownInText))).lines).toEqual(['Image: Crane'])
  })
})
