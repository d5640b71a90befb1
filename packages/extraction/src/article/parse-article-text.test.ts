import { describe, expect, it } from 'vitest'
import { parseArticleText } from './parse-article-text.ts'

const body =
  'The port of Tal will close in May, the ministry said on Monday, and its workers will move to Norland.\nThe mayor has yet to comment.'

describe('an article read from plain text', () => {
  it('takes a first line that looks like a headline as one', () => {
    const { headline, paragraphs } = parseArticleText(`Port of Tal to close in May\n\n${body}`)
    expect(headline).toEqual({ text: 'Port of Tal to close in May', proposed: false })
    expect(paragraphs).toHaveLength(2)
  })

  it('proposes a headline from the words of the text when there is none', () => {
    const { headline, paragraphs } = parseArticleText(body)
    expect(headline.proposed).toBe(true)
    expect(body).toContain(headline.text)
    expect(headline.text.length).toBeLessThanOrEqual(100)
    expect(paragraphs).toHaveLength(2)
  })

  it('takes a line between headline and body as the dek', () => {
    const { dek } = parseArticleText(
      `Port of Tal to close in May\nWorkers are to move to Norland before the summer\n${body}`,
    )
    expect(dek).toBe('Workers are to move to Norland before the summer')
  })

  it('reads a last line that names the original source, and keeps it out of the body', () => {
    const text = `${body}\nOriginal Source: example.com`
    const { originalSource, paragraphs } = parseArticleText(text)
    expect(originalSource).toMatchObject({ name: 'example.com', url: 'https://example.com' })
    expect(text.slice(originalSource?.start, originalSource?.end)).toBe('example.com')
    expect(paragraphs.at(-1)?.text).toBe('The mayor has yet to comment.')
  })

  it('keeps offsets into the text as it was given', () => {
    const text = `\n  ${body}`
    for (const paragraph of parseArticleText(text).paragraphs)
      expect(text.slice(paragraph.start, paragraph.end)).toBe(paragraph.text)
  })

  it('reads an empty text as an article of nothing', () => {
    expect(parseArticleText('  \n ')).toEqual({
      headline: { text: '', proposed: true },
      dek: null,
      paragraphs: [],
      originalSource: null,
    })
  })
})
