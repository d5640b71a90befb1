import { extractProposals } from '../src/index.ts'

const article = `Port of Tal to close in May

The port of Tal will close in May, according to people familiar with the plan. \
Its 1,200 workers are to move to Norland, where a new terminal opened last year after four years of work.

"We were told on Monday and nobody asked us," said Ana Sol, who has worked on the quay since 1998. \
"My father stood here before me. I do not know what we will do."

Water minister Ivo Brand told reporters that the harbour had lost money for nine years. \
He denied that the sale of the land had been agreed, but suggested that several buyers had shown interest. \
The ministry did not respond to a request for the accounts.

The council urged the government to keep the ferry running, and both Norland and Sudria have yet to comment. \
The Tal Gazette reported that officials had known of the plan since March. \
A study published by the university in 2021 showed that the dredging costs three million a year, \
far more than the fees bring in.
`

/** Words for each second of processor time, so that other work on the machine does not count. The best of five rounds. */
function measure(label: string, texts: readonly string[]): void {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0)
  let best = 0
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage()
    for (const text of texts) extractProposals(text)
    const { user, system } = process.cpuUsage(start)
    best = Math.max(best, (words / (user + system)) * 1e6)
  }
  process.stdout.write(`${label}: ${words} words, ${Math.round(best)} words a second\n`)
}

measure(
  'one article at a time',
  Array.from({ length: 200 }, () => article),
)
measure('one long text', [Array.from({ length: 200 }, () => article).join('\n\n')])
