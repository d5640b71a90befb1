import { readAskedClaims, readRecordedClaims } from '../matching/claim-lines.ts'
import { evaluateMatching } from '../matching/evaluation.ts'
import type { MatchingFigures } from '../matching/evaluation.ts'
import type { RecordedClaim } from '../matching/indexed-claims.ts'
import type { CommandIo } from './extract.ts'
import { readInput } from './match.ts'

const SPLITS = ['train', 'dev'] as const

const HEADER = [
  '| queries | fields | number | MAP@5 | recall@20 | same: precision | same: recall | found | true none |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
].join('\n')

const wordsAlone = ({ id, text }: RecordedClaim): RecordedClaim => ({ id, text })

function row(split: string, fields: string, figures: MatchingFigures): string {
  const { queries, map5, recall20, samePrecision, sameRecall, found, trueNone } = figures
  const cells = [map5, recall20, samePrecision, sameRecall, found, trueNone].map((figure) => figure.toFixed(3))
  return `| ${[split, fields, queries, ...cells].join(' | ')} |\n`
}

/**
 * `evaluate matching DIR`: ranks the queries of `train.jsonl` and `dev.jsonl` against `corpus.jsonl`, with all fields
 * and with the claims' words alone, and prints one table. Returns the exit code: 0, or 2 when the input is wrong.
 */
export async function runEvaluateMatching(dir: string, io: CommandIo): Promise<number> {
  const corpus = await readInput(`${dir}/corpus.jsonl`, io, readRecordedClaims)
  if (!corpus) return 2
  io.stdout(`${HEADER}\n`)
  for (const split of SPLITS) {
    const queries = await readInput(`${dir}/${split}.jsonl`, io, readAskedClaims)
    if (!queries) return 2
    io.stdout(row(split, 'all', evaluateMatching(corpus, queries)))
    io.stdout(row(split, 'claim', evaluateMatching(corpus.map(wordsAlone), queries)))
  }
  return 0
}
