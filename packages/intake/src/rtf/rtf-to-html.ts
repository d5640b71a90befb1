import type { Tally } from '../tally.ts'
import { encodingOfCharacterSet, encodingOfCodePage } from './code-pages.ts'
import { RtfParagraphs } from './paragraphs.ts'
import type { RtfToken } from './tokens.ts'

/** Where words of a group go. */
type Destination = 'TEXT' | 'NOTHING' | 'FONTS' | 'STYLES' | 'LINK' | 'MARKER' | 'FOOTNOTE'

/** How the words of a group are set. */
interface GroupState {
  destination: Destination
  bold: boolean
  italic: boolean
  struck: boolean
  hidden: boolean
  deleted: boolean
  script: 'sup' | 'sub' | null
  encoding: string | null
  /** How many characters behind `\u` stand for it where Unicode is not read. */
  skips: number
  /** Whether the group begins with `\*`: what is not known of it is left out. */
  optional: boolean
  link: string | null
}

const begin: GroupState = {
  destination: 'TEXT',
  bold: false,
  italic: false,
  struck: false,
  hidden: false,
  deleted: false,
  script: null,
  encoding: null,
  skips: 1,
  optional: false,
  link: null,
}

/** Destinations by the word that begins them. */
const destinations: ReadonlyMap<string, Destination> = new Map([
  ...(
    'colortbl info header headerl headerr headerf footer footerl footerr footerf pict object nonshppict ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgptbl filetbl revtbl themedata listtable listoverridetable ' +
    'generator xmlnstbl rsidtbl mmathPr latentstyles datastore bkmkstart bkmkend annotation atnid atnauthor ' +
    'atnref atntime xe tc rxe do template operator fldtype'
  )
    .split(' ')
    .map((word): [string, Destination] => [word, 'NOTHING']),
  ['fonttbl', 'FONTS'],
  ['stylesheet', 'STYLES'],
  ['fldinst', 'LINK'],
  ['listtext', 'MARKER'],
  ['pntext', 'MARKER'],
  ['footnote', 'FOOTNOTE'],
  ['shptxt', 'TEXT'],
  ['fldrslt', 'TEXT'],
])

/** Words that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00A0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

/** Writes the text of a file of RTF (Microsoft's Rich Text Format 1.9) as HTML. */
export async function rtfToHtml(tokens: AsyncIterable<RtfToken>, tally: Tally): Promise<string> {
  const reader = new RtfReader(tally)
  for await (const token of tokens) reader.take(token)
  return reader.end()
}

class RtfReader {
  readonly #tally: Tally
  readonly #paragraphs = new RtfParagraphs()
  readonly #fonts = new Map<number, string | null>()
  readonly #outer: GroupState[] = []
  #state: GroupState = { ...begin }
  #encoding = 'windows-1252'
  /** The font whose character set the table of fonts is telling. */
  #font = 0
  /** Bytes that wait to be decoded together, as a character may have two. */
  #bytes: number[] = []
  /** What was gathered of a name or an instruction. */
  #gathered = ''
  #style: number | null = null
  /** Characters that are still to be left out behind a Unicode one. */
  #toSkip = 0

  constructor(tally: Tally) {
    this.#tally = tally
  }

  take(token: RtfToken): void {
    if (token.kind === 'TEXT') return this.#takeBytes(token.bytes)
    if (token.kind === 'CONTROL' && token.word === "'" && token.bytes) return this.#takeBytes(token.bytes)
    this.#decode()
    if (token.kind === 'OPEN') {
      this.#outer.push(this.#state)
      this.#state = { ...this.#state, optional: false }
      this.#toSkip = 0
    } else if (token.kind === 'CLOSE') this.#close()
    else this.#control(token.word, token.value)
  }

  end(): string {
    this.#decode()
    return this.#paragraphs.end()
  }

  #close(): void {
    const inner = this.#state
    const outer = this.#outer.pop()
    if (!outer) return
    this.#toSkip = 0
    if (inner.destination === 'LINK' && outer.destination !== 'LINK') {
      outer.link = /\bHYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)/u.exec(this.#gathered)?.[1] ?? null
      this.#gathered = ''
    } else if (inner.destination === 'MARKER' && outer.destination !== 'MARKER') {
      this.#paragraphs.marked(this.#gathered)
      this.#gathered = ''
    } else if (inner.destination === 'FOOTNOTE' && outer.destination !== 'FOOTNOTE') this.#paragraphs.endFootnote()
    this.#state = outer
  }

  #takeBytes(bytes: Uint8Array): void {
    for (const byte of bytes)
      if (this.#toSkip > 0) this.#toSkip -= 1
      else this.#bytes.push(byte)
  }

  #decode(): void {
    if (this.#bytes.length === 0) return
    const encoding = this.#state.encoding ?? this.#encoding
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#words(new TextDecoder(encoding).decode(bytes))
  }

  #words(words: string): void {
    const { destination, hidden, deleted } = this.#state
    if (destination === 'STYLES') return this.#named(words)
    if (destination === 'LINK' || destination === 'MARKER') {
      if (this.#gathered.length < 5_000) this.#gathered += words
    } else if (destination !== 'NOTHING' && destination !== 'FONTS' && !hidden && !deleted)
      this.#paragraphs.words(words, this.#state)
  }

  /** The name of a style in the table of styles, which ends with a semicolon. */
  #named(words: string): void {
    this.#gathered += words
    if (!words.includes(';') && this.#gathered.length < 500) return
    if (this.#style !== null) this.#paragraphs.nameStyle(this.#style, this.#gathered.replace(/;.*$/u, '').trim())
    this.#gathered = ''
    this.#style = null
  }

  #control(word: string, value: number | undefined): void {
    const state = this.#state
    if (word === '*') state.optional = true
    else if (destinations.has(word)) this.#enter(word, destinations.get(word) ?? 'NOTHING')
    else if (state.optional && state.destination === 'TEXT' && !knownOptional.has(word)) state.destination = 'NOTHING'
    else if (word === 'u') this.#unicode(value ?? 0)
    else if (word in characters) this.#oneCharacter(characters[word] ?? '')
    else if (!this.#sets(word, value)) this.#inParagraph(word, value)
  }

  #enter(word: string, destination: Destination): void {
    const state = this.#state
    if (word === 'pict' && state.destination === 'TEXT') this.#tally.add('image-left-out')
    if (word === 'annotation') this.#tally.add('comments-left-out')
    if (state.destination === 'NOTHING' && word !== 'shptxt') return
    state.destination = destination
    state.optional = false
    if (destination === 'LINK' || destination === 'MARKER' || destination === 'STYLES') this.#gathered = ''
    if (destination === 'FOOTNOTE') this.#paragraphs.beginFootnote()
  }

  #unicode(value: number): void {
    this.#oneCharacter(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#toSkip = this.#state.skips
  }

  #oneCharacter(character: string): void {
    if (this.#toSkip > 0) this.#toSkip -= 1
    else this.#words(character)
  }

  /** Takes a word that sets how the words of its group stand; false for another. */
  #sets(word: string, value: number | undefined): boolean {
    const state = this.#state
    const on = value !== 0
    switch (word) {
      case 'b':
        state.bold = on
        return true
      case 'i':
        state.italic = on
        return true
      case 'strike':
      case 'striked':
        state.struck = on
        return true
      case 'v':
        state.hidden = on
        return true
      case 'deleted':
        if (on && !state.deleted) this.#tally.add('deletions-left-out')
        state.deleted = on
        return true
      case 'revised':
        if (on) this.#tally.add('insertions-accepted')
        return true
      case 'super':
        state.script = on ? 'sup' : null
        return true
      case 'sub':
        state.script = on ? 'sub' : null
        return true
      case 'nosupersub':
        state.script = null
        return true
      case 'plain':
        Object.assign(state, { bold: false, italic: false, struck: false, hidden: false, deleted: false, script: null })
        return true
      default:
        return this.#setsEncoding(word, value)
    }
  }

  #setsEncoding(word: string, value = 0): boolean {
    const state = this.#state
    switch (word) {
      case 'uc':
        state.skips = Math.min(Math.max(value, 0), 10)
        return true
      case 'ansicpg':
        this.#encoding = encodingOfCodePage(value) ?? this.#encoding
        return true
      case 'mac':
        this.#encoding = 'macintosh'
        return true
      case 'f':
        if (state.destination === 'FONTS') this.#font = value
        else state.encoding = this.#fonts.get(value) ?? null
        return true
      case 'fcharset':
        if (state.destination === 'FONTS') this.#fonts.set(this.#font, encodingOfCharacterSet(value))
        return true
      default:
        return false
    }
  }

  #inParagraph(word: string, value: number | undefined): void {
    if (this.#state.destination === 'STYLES') {
      if (word === 's') this.#style = value ?? 0
    } else if (this.#state.destination === 'TEXT' || this.#state.destination === 'FOOTNOTE')
      this.#paragraphs.control(word, value)
  }
}

/** Words behind `\*` that are read. */
const knownOptional = new Set(['shpinst', 'nesttableprops'])
