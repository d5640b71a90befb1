/**
 * Makes the matcher's weights from a directory with `corpus.jsonl` and `train.jsonl` (lines as `match` reads them,
 * queries with `gold`): fits on the train queries alone, chooses the decay and the bands by
 * cross-validation within them, and prints the cross-validated figures.
 *
 *     npx tsx bench/matching-training/train.ts DIR
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readAskedClaims, readRecordedClaims } from '../../src/matching/claim-lines.ts'
import type { RecordedClaim } from '../../src/matching/indexed-claims.ts'
import { crossValidate } from './cross-validate.ts'
import { fitProbability, fitSums } from './fit.ts'
import { samplesOf } from './samples.ts'
import { weightsFile } from './weights-file.ts'

const dir = process.argv[2]
if (dir === undefined) throw new Error('Name the directory of corpus.jsonl and train.jsonl')

const read = (name: string): string => readFileSync(`${dir}/${name}.jsonl`, 'utf8')
const corpus = readRecordedClaims('corpus.jsonl', read('corpus'))
const queries = readAskedClaims('train.jsonl', read('train'))
const wordsAlone = ({ id, text }: RecordedClaim): RecordedClaim => ({ id, text })

for (const { name, claims } of [
  { name: 'titled', claims: corpus },
  { name: 'bare', claims: corpus.map(wordsAlone) },
]) {
  const samples = samplesOf(claims, queries)
  const { decay, bands } = crossValidate(name, samples, (line) => process.stdout.write(`${line}\n`))
  const weights = { ...fitProbability(fitSums(samples), decay), bands }
  writeFileSync(
    new URL(`../../src/matching/weights-${name}.ts`, import.meta.url),
    weightsFile(name.toUpperCase(), weights),
  )
}
