import { extractProposals } from '@sourceline/extraction'
import { readDocuments } from '@sourceline/intake'
import { createClaimIndex } from '@sourceline/extraction/matching'
import {
  anchorQuote,
  bodyFromText,
  deriveMentions,
  diffBodies,
  markAllSpans,
  reanchor,
  stripClaims,
  toHtml,
  toMarkdown,
  toNfc,
  toText,
  type Body,
} from '@sourceline/rich-text'
import { describe, expect, it } from 'vitest'
import { growthOf, isInProportion, type Work } from './growth.ts'
import { shapes } from './shapes.ts'

const length = 5_000
/** The graph compares statements of up to this many characters. */
const longestStatement = 1_000

/** A body of the text with marks that follow one another closely. */
function markedBody(text: string): Body {
  const body = bodyFromText(text)
  const whole = toText(body)
  const marks = Array.from({ length: Math.floor(whole.length / 40) }, (_, index) => ({
    spans: [{ start: index * 40, end: index * 40 + 25 }],
    mark: { claimId: `claim_${index}`, role: 'ATTRIBUTED' as const },
  }))
  return markAllSpans(body, marks)
}

const works: Readonly<Record<string, Work>> = {
  'put in normal form': toNfc,
  'read as what it is': (text) => readDocuments({ content: text }),
  'read as a page': (text) => readDocuments({ content: `<title>A</title><body><nav>B</nav><p>${text}</p>` }),
  'read as Markdown': (text) => readDocuments({ content: `# A\n\n${text}` }),
  'searched for claims': extractProposals,
  'recorded and matched': (text) => {
    const index = createClaimIndex()
    index.add({ id: 'one', text })
    index.query({ text: text.slice(0, longestStatement) })
  },
  'marked and written out': (text) => {
    const body = markedBody(text)
    toHtml(body)
    toMarkdown(body)
    deriveMentions(body)
  },
  'found again in another version': (text) => {
    const body = bodyFromText(text)
    const few = markAllSpans(body, [
      { spans: [{ start: 3, end: 60 }], mark: { claimId: 'claim_1', role: 'ATTRIBUTED' } },
    ])
    reanchor(few, stripClaims(bodyFromText(`Before. ${text}`)), deriveMentions(few))
    anchorQuote(text, { exact: text.slice(30, 80), prefix: text.slice(0, 30), suffix: text.slice(80, 110) })
  },
}

describe.each(Object.keys(works))('a text is %s in time that grows with its length', (what) => {
  it.each(Object.keys(shapes))('%s', async (name) => {
    const [work, shape] = [works[what], shapes[name]]
    if (!work || !shape) throw new Error('There is no such shape.')
    expect(await growthOf(work, shape, length)).toSatisfy(isInProportion)
  })
})

/** A comparison ends its search for the shortest difference at a bound, which only texts of some length reach. */
const boundedLength = 20_000

it.each(['prose', 'turns of an interview', 'a long word'])(
  'a text is compared with another version in time that grows with its length: %s',
  async (name) => {
    const compare = (text: string): void => {
      diffBodies(bodyFromText(text), bodyFromText(`A new first sentence. ${text} And a last one.`))
    }
    expect(await growthOf(compare, shapes[name] ?? String, boundedLength)).toSatisfy(isInProportion)
  },
)

/** Counts the steps of a work in place of its time, so that what is judged is the judgement and not the machine. */
async function judged(
  stepsOf: (length: number) => number,
  noise: (turn: number) => number = () => 1,
): Promise<boolean> {
  let [steps, turn] = [0, 0]
  const work = (text: string): void => {
    steps = stepsOf(text.length)
  }
  const growth = await growthOf(work, 'x'.repeat.bind('x'), 1_000, (one) => {
    void one()
    return steps * noise(turn++)
  })
  return isInProportion(growth)
}

it('a growth with the square of the length is seen', async () => {
  expect(await judged((length) => length * length)).toBe(false)
  expect(await judged((length) => length ** 2 / 1_000)).toBe(false)
})

it('a growth with the length is let pass, a logarithm more and a disturbance now and then too', async () => {
  expect(await judged((length) => length)).toBe(true)
  expect(await judged((length) => length * Math.log2(length))).toBe(true)
  // The first long run is held up, the next is not.
  expect(
    await judged(
      (length) => length,
      (turn) => (turn === 0 ? 50 : 1),
    ),
  ).toBe(true)
})
