import { describe, expect, it } from 'vitest'
import { toText } from './blocks.ts'
import { bodyOf, caption, issuesOf, paragraph, text } from './testing/parsed.ts'
import { toHtml } from './to-html.ts'
import { toMarkdown } from './to-markdown.ts'

const heading = { type: 'heading', attrs: { level: 3 }, content: [text('The crane')] }
const pullQuote = (...content: unknown[]) => ({ type: 'pullQuote', content })
const factBox = (...content: unknown[]) => ({ type: 'factBox', content })
const code = (value: string, language: string | null = null) => ({
  type: 'codeBlock',
  attrs: { language },
  content: [text(value)],
})

describe('a block of a body', () => {
  it('that is a pull quote is a quotation with whose words it repeats', () => {
    const body = bodyOf(pullQuote(paragraph(text('We will miss it.')), caption('Lena Brandt')))
    expect(toHtml(body)).toBe(
      '<figure class="pull-quote"><blockquote><p>We will miss it.</p></blockquote>' +
        '<figcaption>Lena Brandt</figcaption></figure>',
    )
    expect(toMarkdown(body)).toBe('> We will miss it.\n>\n> — Lena Brandt')
    expect(toText(body)).toBe('We will miss it.\n\nLena Brandt')
    expect(toHtml(bodyOf(pullQuote(paragraph(text('x')))))).toBe(
      '<figure class="pull-quote"><blockquote><p>x</p></blockquote></figure>',
    )
  })

  it('that is a fact box stands beside the text with its heading', () => {
    const body = bodyOf(factBox(heading, paragraph(text('Built in 1920.'))))
    expect(toHtml(body)).toBe('<aside class="fact-box"><h3>The crane</h3><p>Built in 1920.</p></aside>')
    expect(toMarkdown(body)).toBe('> ### The crane\n>\n> Built in 1920.')
  })

  it('that is code keeps its lines and spaces', () => {
    const body = bodyOf(code('if a:\r\n  b("```")\n\t<x>\u0000', 'python'))
    expect(toText(body)).toBe('if a:\n  b("```")\n\t<x>')
    expect(toHtml(body)).toBe(
      '<pre><code class="language-python">if a:\n  b(&quot;```&quot;)\n\t&lt;x&gt;</code></pre>',
    )
    expect(toMarkdown(bodyOf(code('a\n```\nb')))).toBe('````\na\n```\nb\n````')
  })

  it('says in its text what stands above the line', () => {
    const body = bodyOf(
      paragraph(
        text('10'),
        text('6', { type: 'superscript' }),
        text(' H'),
        text('2', { type: 'subscript' }),
        text('O'),
      ),
    )
    expect(toText(body)).toBe('10⁶ H2O')
    expect(toHtml(body)).toBe('<p>10<sup>6</sup> H<sub>2</sub>O</p>')
    expect(toMarkdown(body)).toBe('10<sup>6</sup> H<sub>2</sub>O')
  })

  it('makes no heading and no list of a line of verse in Markdown, however far it is moved in', () => {
    const lines = (first: string, second: string) => paragraph(text(first), { type: 'hardBreak' }, text(second))
    expect(toMarkdown(bodyOf(lines('\tOne', '  # two')))).toBe('One\\\n  \\# two')
    expect(toMarkdown(bodyOf(lines('1. One', '  2. two')))).toBe('1\\. One\\\n  2\\. two')
  })

  it('makes no image of a link in Markdown', () => {
    const link = text('here', { type: 'link', attrs: { href: 'https://example.org/x' } })
    expect(toMarkdown(bodyOf(paragraph(text('Look!'), link)))).toBe('Look\\![here](<https://example.org/x>)')
    expect(toMarkdown(bodyOf(paragraph(text('Look! '), link, text(' now!'))))).toBe(
      'Look! [here](<https://example.org/x>) now!',
    )
  })

  it.each([
    [factBox(heading), 'content[0].content: has a heading alone'],
    [factBox(paragraph(text('x')), heading), 'content[0].content: must begin with a heading'],
    [factBox(heading, factBox(heading, paragraph())), 'content[0].content[1].type: "factBox" is not allowed here'],
    [pullQuote(caption('x')), 'content[0].content: must begin with a paragraph'],
    [pullQuote(paragraph(), caption('x'), paragraph()), 'content[0].content: may have one caption, which comes last'],
    [caption('x'), '"caption" is not allowed here'],
    [code('x', 'a b'), 'content[0].attrs.language: must be the name of a language'],
    [{ ...code('x'), content: [text('x', { type: 'bold' })] }, 'marks[0].type'],
    [{ type: 'codeBlock', content: [{ type: 'hardBreak' }] }, 'content[0].content[0].type'],
  ])('is refused with the place and the cure: %j', (given, issue) => {
    expect(issuesOf(given)[0]).toContain(issue)
  })
})
