import { toMarkdown } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { parseHtml } from './html/parse-html.ts'
import { noticeInWords } from './notices.ts'
import { readPasted } from './pasted.ts'

function pasted(html: string) {
  const page = parseHtml(html)
  if (!page.ok) throw new Error(page.failure.code)
  const { content, images, notices } = readPasted(page.value.body)
  return {
    words: toMarkdown({ type: 'doc', content: [...content] }),
    images: images.map(({ mediaType, base64 }) => [mediaType, base64]),
    notices: notices.map(noticeInWords),
  }
}

test('what Word copies is kept, and its comments and drawings are named, each once', () => {
  const word =
    '<html xmlns:v="urn:schemas-microsoft-com:vml"><body lang=EN-GB><p class=MsoNormal>The crane' +
    '<span class=MsoCommentReference><a href="#_msocom_1">[AB1]</a></span> moves<v:shape id="s1"><v:textbox>Port</v:textbox>' +
    '</v:shape> in <b>May</b>.<o:p></o:p></p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Toll</p></td>' +
    '<td><p class=MsoNormal>2 €</p></td></tr></table>' +
    "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Sure?</p></div></div>" +
    '</body></html>'
  expect(pasted(word)).toEqual({
    words: 'The crane moves in **May**.\n\n|  |  |\n| --- | --- |\n| Toll | 2 € |',
    images: [],
    notices: ['Comments that were left out: 1.', 'Charts and diagrams that were left out: 1.'],
  })
})

test('an image that came as a whole is taken with its place; one that lies elsewhere is left out, its caption kept', () => {
  const page =
    '<p>One</p><img src="data:image/png;base64,aGVs\nbG8="><figure><img src="https://example.org/crane.jpg" alt="A crane">' +
    '<figcaption>The old crane</figcaption></figure><img src="data:image/svg+xml;base64,PHN2Zz4=">' +
    '<img src="https://example.org/seen.gif" width="1" height="1"><p>Two</p>'
  expect(pasted(page)).toEqual({
    words: 'One\n\n\uE000image 1\uE001\n\nThe old crane\n\nTwo',
    images: [['image/png', 'aGVsbG8=']],
    notices: ['Images without a public address that were left out, their captions kept: 2.'],
  })
})
