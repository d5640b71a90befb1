import { toMarkdown } from '@sourceline/rich-text'
import { expect, test } from 'vitest'
import { Tally } from '../tally.ts'
import { parseHtml } from './parse-html.ts'
import { toBlocks } from './to-blocks.ts'

function read(html: string): { words: string; notices: string[] } {
  const page = parseHtml(html)
  if (!page.ok) throw new Error(page.failure.code)
  const tally = new Tally()
  const content = toBlocks(page.value.body, { base: 'https://example.org/a/b', tally })
  return {
    words: toMarkdown({ type: 'doc', content }),
    notices: tally.notices().map(({ code, parameters }) => `${code} ${'count' in parameters ? parameters.count : ''}`),
  }
}

test.each([
  [
    'paragraphs, breaks and white space',
    '<p>One\n  two <br> three</p> four<div>five</div>',
    'One two\\\nthree\n\nfour\n\nfive',
  ],
  ['two breaks as the end of a paragraph', 'One<br><br/>two', 'One\n\ntwo'],
  ['headings', '<h1>A</h1><h3><b>B</b></h3><h6>C</h6><p>d</p>', '## A\n\n### B\n\n#### C\n\nd'],
  [
    'bold, italic, struck and linked words',
    '<b>a</b> <em>b</em> <s>c</s> <a href="../d">d</a>',
    '**a** *b* ~~c~~ [d](<https://example.org/d>)',
  ],
  [
    'lists within lists',
    '<ul><li>a<ol start="3"><li>b</li></ol></li><ul><li>c</li></ul></ul>',
    '- a\n\n  3. b\n\n  - c',
  ],
  ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  [
    'what Google Docs copies',
    '<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p>' +
      '<span style="font-weight:700">a</span><span style="font-style:italic"> b</span></p></b>',
    '**a** *b*',
  ],
  [
    'raised and lowered characters',
    'x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup> a<sup><a href="#n">[1]</a></sup>',
    'x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup> a<sup>\\[1\\]</sup>',
  ],
  [
    'tables with their captions, headers and spans',
    '<table><caption>Tolls</caption><tr><th>Town</th><th>Toll</th></tr>' +
      '<tr><td rowspan="2"><p>Tal</p><p>south</p></td><td><b>2</b> €</td></tr><tr><td>3 €</td></tr></table>',
    'Tolls\n\n| Town | Toll |\n| --- | --- |\n| Tal<br>south | **2** € |\n|  | 3 € |',
  ],
  [
    'blocks of code',
    '<pre><code class="language-python">if a:\n  b()\n</code></pre><pre>A verse\n  of two lines</pre>',
    '```python\nif a:\n  b()\n```\n\nA verse\\\n  of two lines',
  ],
  [
    'pull quotes, by the name that Gutenberg gives them too',
    '<figure class="wp-block-pullquote"><blockquote><p>We will miss it.</p><cite>Lena Brandt</cite></blockquote></figure>',
    '> We will miss it.\n>\n> — Lena Brandt',
  ],
  [
    'fact boxes',
    '<aside class="factbox"><h3>The crane</h3><ul><li>Built in 1920</li></ul></aside>',
    '> ### The crane\n>\n> - Built in 1920',
  ],
  [
    'footnotes as Word writes them into a page',
    '<p>Public<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>' +
      '<div style="mso-element:footnote-list"><br clear=all><hr align=left size=1 width="33%">' +
      '<div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText>' +
      '<a style="mso-footnote-id:ftn1" href="#_ftnref1" name="_ftn1">[1]</a> In <i>April</i>.</p></div></div>',
    'Public[^1].\n\n[^1]: In *April*.',
  ],
  [
    'footnotes as Google Docs exports them',
    '<p>Public<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr>' +
      '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In April.</span></p></div>',
    'Public[^1].\n\n---\n\n[^1]: In April.',
  ],
  [
    'links to a place of the page that are no footnotes',
    '<p><a href="#b">1</a> Contents</p><p id="b">The first part. <a href="#top">Top</a></p>',
    '1 Contents\n\nThe first part. Top',
  ],
  [
    'struck words of a page that is corrected',
    'It has <del>three</del> <ins>four</ins> locks',
    'It has ~~three~~ four locks',
  ],
  [
    'what readers would not see',
    '<p>a<script>b()</script><span style="display:none">c</span></p><style>d</style>',
    'a',
  ],
])('%s are read', (_what, html, words) => {
  expect(read(html)).toEqual({ words, notices: [] })
})

test.each([
  [
    'a table larger than a body holds',
    `<table><tr>${'<td>a</td>'.repeat(101)}</tr></table>`,
    Array.from({ length: 101 }, () => 'a').join(' | '),
    ['table-as-text 1'],
  ],
  [
    'an image with its caption',
    '<figure><img src="c.jpg" alt="x"><figcaption>The crane. Photo: Ana Sol</figcaption></figure>',
    '[Image: The crane. Photo: Ana Sol](<https://example.org/a/c.jpg>)',
    ['image-as-link 1'],
  ],
  [
    'a film',
    '<iframe src="https://video.example/1" title="The launch"></iframe>',
    '[Embedded: The launch](<https://video.example/1>)',
    ['embed-as-link 1'],
  ],
  ['a link that runs a program', '<a href="javascript:x()">a</a>', 'a', ['link-as-text 1']],
  [
    'tracked changes',
    'He said <del cite="mailto:a" datetime="2026-01-01">no</del><ins cite="mailto:a">yes</ins>.',
    'He said yes.',
    ['deletions-left-out 1', 'insertions-accepted 1'],
  ],
])('%s is told', (_what, html, words, notices) => {
  const { words: got, notices: told } = read(html)
  expect(got.replaceAll('\\|', '|').replaceAll('\\^', '^')).toBe(words)
  expect(told).toEqual(notices)
})

test('lists that Word copies as paragraphs come out as lists', () => {
  const item = (level: number, marker: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`
  const items = [item(1, '1.', 'First'), item(2, '·', 'Inner'), item(1, '2.', 'Second')].join('')
  const html = `<html xmlns:o="urn:x"><body>${items}<p class=MsoNormal>After</p></body></html>`
  expect(read(html).words).toBe('1. First\n\n   - Inner\n2. Second\n\nAfter')
})

test('a page whose elements nest too deeply is refused', () => {
  expect(parseHtml('<div>'.repeat(100_000))).toEqual({
    ok: false,
    failure: { code: 'file-too-deep', parameters: { max: 250 } },
  })
})
