import { describe, expect, it } from 'vitest'
import { runEvaluateMatching } from './evaluate-matching.ts'
import type { CommandIo } from './extract.ts'
import { runMatch } from './match.ts'

const lines = (...items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join('\n')

const corpus = lines(
  { id: 'ferry', claim: 'The city of Harbourton spent 4.2 million crowns on a new ferry.' },
  { id: 'library', claim: 'The Low Street library will close for the winter.' },
)
const queries = lines(
  { id: 'q1', text: 'Harbourton paid 4.2 million crowns for a ferry', gold: ['ferry'] },
  { id: 'q2', text: 'Whales sing at night', gold: [] },
)

function ioOver(
  files: Readonly<Record<string, string>>,
): CommandIo & { readonly out: string[]; readonly err: string[] } {
  const out: string[] = []
  const err: string[] = []
  return {
    out,
    err,
    readFile: (path) =>
      files[path] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(files[path]),
    stdout: (words) => out.push(words),
    stderr: (words) => err.push(words),
  }
}

const asked = { corpus: 'c', queries: 'q', top: 20, json: true }

async function complaint(files: Readonly<Record<string, string>>): Promise<string> {
  const io = ioOver(files)
  expect(await runMatch(asked, io)).toBe(2)
  expect(io.out).toEqual([])
  return io.err.join('')
}

describe('the match command', () => {
  it('prints one JSON line a query, with why each claim is proposed', async () => {
    const io = ioOver({ c: corpus, q: queries })
    expect(await runMatch(asked, io)).toBe(0)
    const [first, second] = io.out
      .join('')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(first).toMatchObject({
      id: 'q1',
      matches: [
        {
          id: 'ferry',
          band: 'same',
          reasons: [{ code: 'same-names' }, { code: 'same-numbers' }, { code: 'same-words' }],
        },
      ],
    })
    expect(second).toEqual({ id: 'q2', matches: [] })
  })

  it('prints for people the claims that say the same, or that none does', async () => {
    const io = ioOver({ c: corpus, q: queries })
    await runMatch({ ...asked, json: false }, io)
    expect(io.out.join('')).toMatch(/same\s+[\d.]+ {2}ferry: The city of Harbourton[^]*Same numbers: 4\.2 million/)
    expect(io.out.join('')).toContain('Whales sing at night\n  nothing recorded says this')
  })

  it('names file, line and cure of a line that it cannot read', async () => {
    expect(await complaint({ c: `${corpus}\n{"id":`, q: queries })).toBe(
      'c, line 3 is not JSON: write one JSON object a line\n',
    )
    expect(await complaint({ c: corpus, q: lines({ id: 'q1' }) })).toBe(
      'q, line 1 has no text: give it "text" as a string that is not empty\n',
    )
    expect(await complaint({ c: lines({ id: 'a', claim: 'x', title: 7 }), q: queries })).toBe(
      'c, line 1 has a title that is not text: make "title" a string, or leave it out\n',
    )
    expect(await complaint({ c: lines({ id: 'a', claim: 'x' }, { id: 'a', claim: 'y' }), q: queries })).toBe(
      'c, line 2 repeats the id a of line 1: give each line an id of its own\n',
    )
  })

  it('says which file it cannot read', async () => {
    expect(await complaint({ c: corpus })).toBe('Cannot read q: no such file\n')
  })

  it('wants a whole number of matches', async () => {
    const io = ioOver({ c: corpus, q: queries })
    expect(await runMatch({ ...asked, top: 0 }, io)).toBe(2)
    expect(io.err.join('')).toContain('--top')
  })
})

describe('the evaluation of matching', () => {
  it('prints a line for each split, with all fields and with the words alone', async () => {
    const gold = lines({ id: 'q1', text: 'Harbourton paid 4.2 million crowns for a ferry', gold: ['ferry'] })
    const io = ioOver({ 'd/corpus.jsonl': corpus, 'd/train.jsonl': gold, 'd/dev.jsonl': gold })
    expect(await runEvaluateMatching('d', io)).toBe(0)
    const rows = io.out.join('').trim().split('\n').slice(2)
    expect(
      rows.map((row) =>
        row
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['train', 'all'],
      ['train', 'claim'],
      ['dev', 'all'],
      ['dev', 'claim'],
    ])
    expect(rows[0]).toContain('| 1 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |')
  })

  it('says which file is missing', async () => {
    const io = ioOver({ 'd/corpus.jsonl': corpus })
    expect(await runEvaluateMatching('d', io)).toBe(2)
    expect(io.err.join('')).toContain('Cannot read d/train.jsonl')
  })
})
