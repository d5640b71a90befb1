import { describe, expect, it } from 'vitest'
import { runEvaluateAttribution, type EvaluationIo } from './evaluate-attribution.ts'
import { runEvaluateSources } from './evaluate-sources.ts'
import { runExtract } from './extract.ts'

function ioOver(
  files: Readonly<Record<string, string>>,
): EvaluationIo & { readonly out: string[]; readonly err: string[] } {
  const out: string[] = []
  const err: string[] = []
  return {
    out,
    err,
    readFile: (path) =>
      files[path] === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(files[path]),
    listFolder: (path) =>
      Promise.resolve(
        Object.keys(files)
          .filter((name) => name.startsWith(`${path}/`))
          .map((name) => name.slice(path.length + 1)),
      ),
    stdout: (words) => out.push(words),
    stderr: (words) => err.push(words),
  }
}

describe('the extract command', () => {
  it('prints one array of proposals and nothing else as JSON', async () => {
    const io = ioOver({ 'a.txt': 'Ana Sol said that the dam held.' })
    expect(await runExtract({ file: 'a.txt', json: true }, io)).toBe(0)
    const [proposal] = JSON.parse(io.out.join('')) as Record<string, unknown>[]
    expect(Object.keys(proposal ?? {})).toEqual([
      'id',
      'claim',
      'statement',
      'open',
      'claimRef',
      'kind',
      'source',
      'cue',
      'stance',
      'hedged',
      'saidAt',
      'form',
      'score',
      'by',
    ])
    expect(proposal?.claim).toEqual({ text: 'the dam held', spans: [[18, 30]] })
    expect(io.err).toEqual([])
  })

  it('prints who says what for people to read', async () => {
    const io = ioOver({ 'a.txt': 'Ana Sol said that the dam held.' })
    await runExtract({ file: 'a.txt', json: false }, io)
    expect(io.out.join('')).toContain('Ana Sol (PERSON): ASSERTS')
  })

  it('tells days by the day of the text, and refuses what is no day', async () => {
    const io = ioOver({ 'a.txt': 'Ana Sol said that Ivo Brand left on Monday.' })
    expect(await runExtract({ file: 'a.txt', json: true, published: '2026-03-12' }, io)).toBe(0)
    const [proposal] = JSON.parse(io.out.join('')) as Record<string, unknown>[]
    expect(proposal).toMatchObject({ statement: 'Ivo Brand left on 9 March 2026.', open: [] })
    expect(await runExtract({ file: 'a.txt', json: true, published: 'last week' }, io)).toBe(1)
    expect(io.err.join('')).toContain('--published must be a day such as 2026-03-14, not "last week"')
  })

  it('says which file it cannot read', async () => {
    const io = ioOver({})
    expect(await runExtract({ file: 'gone.txt', json: true }, io)).toBe(1)
    expect(io.err.join('')).toContain('gone.txt')
    expect(io.out).toEqual([])
  })
})

describe('the evaluation of attributions', () => {
  it('prints a line for each file and genre', async () => {
    const line = JSON.stringify({
      doc_id: 'd',
      genre: 'news',
      text: 'Ana Sol said that the dam held.',
      attributions: [{ source: [[0, 7]], cue: [[8, 12]], content: [[13, 30]] }],
    })
    const io = ioOver({ 'gold/dev.jsonl': `${line}\n` })
    expect(await runEvaluateAttribution({ folder: 'gold' }, io)).toBe(0)
    expect(io.out.join('')).toContain('| dev, news | 1 | 1 | 100.0 / 100.0 / 100.0 |')
  })

  it('says so when the folder holds nothing to score', async () => {
    const io = ioOver({})
    expect(await runEvaluateAttribution({ folder: 'gold' }, io)).toBe(1)
    expect(io.err.join('')).toContain('gold')
  })
})

describe('the evaluate sources command', () => {
  const passage = {
    id: 'a',
    kind: 'deny',
    published: null,
    text: 'Mayor Ida Rost denied that Tal was broke.',
    gold: [
      {
        claim: 'Tal was broke',
        name: 'Ida Rost',
        kind: 'PERSON',
        role: 'Mayor',
        affiliation: null,
        stance: 'DENIES',
        hedged: false,
        reportedVia: null,
        pronoun: false,
        statement: 'Tal was broke.',
      },
    ],
  }
  const measured = async (gold: object): Promise<string> => {
    const io = ioOver({ 'a.jsonl': JSON.stringify({ ...passage, gold: [{ ...passage.gold[0], ...gold }] }) })
    expect(await runEvaluateSources({ file: 'a.jsonl' }, io)).toBe(0)
    return io.out.join('')
  }

  it('counts what is right, and somebody else or a stance turned round as wrong', async () => {
    const right = await measured({})
    expect(right).toContain('| name, kind, role and stance right | 1 | 1 | 100.0 |')
    expect(right).toContain('| statements that stand alone | 1 | 1 | 100.0 |')
    expect(right).toContain('| somebody else, a thing or a reversed stance | 0 | 1 | 0.0 |')
    for (const gold of [{ name: 'Ken Ito' }, { stance: 'ASSERTS' }])
      expect(await measured(gold)).toContain('| somebody else, a thing or a reversed stance | 1 | 1 | 100.0 |')
  })

  it('measures the passages of the package when no file is given', async () => {
    const io = ioOver({})
    expect(await runEvaluateSources({}, io)).toBe(0)
    expect(io.out.join('')).toMatch(/^\d{2,} passages/u)
    expect(await runEvaluateSources({ file: 'gone.jsonl' }, io)).toBe(1)
  })

  it('names nobody else and turns no stance round in the passages of the package', async () => {
    const io = ioOver({})
    await runEvaluateSources({}, io)
    const share = (row: string): number => Number(io.out.join('').split(`| ${row} |`)[1]?.split('|')[2])
    expect(share('name, kind, role and stance right')).toBeGreaterThanOrEqual(85)
    expect(share('somebody else, a thing or a reversed stance')).toBeLessThanOrEqual(4)
    expect(share('statements that stand alone')).toBeGreaterThanOrEqual(70)
  })
})
