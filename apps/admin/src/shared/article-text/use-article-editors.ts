'use client'

import { directionOf } from '@sourceline/rich-text'
import { bodyExtensions } from '@sourceline/rich-text/editor'
import { type Editor, type Extensions, useEditor } from '@tiptap/react'
import { useMemo, useRef } from 'react'
import type { ArticleText } from './article-draft.ts'
import { ClaimHighlights } from './claim-highlights.ts'
import { lineExtensions } from './line-extensions.ts'
import type { TextPlace } from './occurrence.ts'
import { t } from '../words/words.ts'

/** The editors of an article's text, by the place that each edits. */
export type ArticleEditors = Readonly<Record<TextPlace, Editor>>

interface Options {
  text: ArticleText
  /** The language that it is written in (BCP 47). */
  locale: string
  editable: boolean
  /** Besides those of the schema, made once. */
  extensions: Readonly<Record<'line' | 'body', Extensions>>
  /** Those of the schema for a text that several people write at once, made once; null for a text that one writes. */
  shared: ((place: TextPlace, onLeave: () => void) => Extensions) | null
  /** Called when an editor clicks words: with the claims that they make, most specific first. */
  onPick: (claimIds: readonly string[], place: TextPlace, pos: number) => void
}

const attributesOf = (
  label: string,
  { locale, editable }: Pick<Options, 'locale' | 'editable'>,
  multiline = false,
) => ({
  role: 'textbox',
  'aria-label': label,
  'aria-multiline': String(multiline),
  'aria-readonly': String(!editable),
  translate: 'no',
  lang: locale,
  dir: directionOf(locale),
})

/** Makes the three editors of an article; null until the browser has them ready. */
export function useArticleEditors({
  text,
  locale,
  editable,
  extensions,
  shared,
  onPick,
}: Options): ArticleEditors | null {
  const pick = useRef(onPick)
  pick.current = onPick
  const next = useRef<Partial<Record<TextPlace, Editor>>>({})
  const highlights = (place: TextPlace) =>
    ClaimHighlights.configure({ onPick: (ids, pos) => pick.current(ids, place, pos) })
  const go = (place: TextPlace) => () => void next.current[place]?.commands.focus('start')
  const always = { editable, immediatelyRender: false, shouldRerenderOnTransaction: false } as const
  const headline = useEditor({
    ...always,
    extensions: [
      ...(shared?.('HEADLINE', go('DEK')) ?? lineExtensions(go('DEK'))),
      highlights('HEADLINE'),
      ...extensions.line,
    ],
    ...(shared === null && { content: text.headline }),
    editorProps: { attributes: attributesOf(t('Headline'), { locale, editable }) },
  })
  const dek = useEditor({
    ...always,
    extensions: [...(shared?.('DEK', go('BODY')) ?? lineExtensions(go('BODY'))), highlights('DEK'), ...extensions.line],
    ...(shared === null && { content: text.dek }),
    editorProps: { attributes: attributesOf(t('Summary'), { locale, editable }) },
  })
  const body = useEditor({
    ...always,
    extensions: [...(shared?.('BODY', () => undefined) ?? bodyExtensions), highlights('BODY'), ...extensions.body],
    ...(shared === null && { content: text.body }),
    editorProps: { attributes: attributesOf(t('Body'), { locale, editable }, true) },
  })
  return useMemo(() => {
    if (headline === null || dek === null || body === null) return null
    next.current = { HEADLINE: headline, DEK: dek, BODY: body }
    return { HEADLINE: headline, DEK: dek, BODY: body }
  }, [headline, dek, body])
}
