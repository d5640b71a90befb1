import ownPassages from '../../evaluation/sources.json' with { type: 'json' }
import strengthPassages from '../../evaluation/strength.json' with { type: 'json' }
import { asked, measureSources, type AnnotatedPassage, type Share, type SourceFigures } from '../evaluation/sources.ts'
import { extractProposals } from '../extract-proposals.ts'
import type { CommandIo } from './extract.ts'

/** The package's own passages: those of kinds of attributions, and those by which strength is told. */
export const passageSets = [ownPassages, strengthPassages] as readonly (readonly AnnotatedPassage[])[]

/**
 * `evaluate sources [FILE]`: measures who is named for a claim, and whether its statement stands alone, on annotated
 * passages, a JSON line each; the package's own two sets when no file is given. Prints a table for each. Returns the exit code: 0, or 1
 * when the file cannot be read.
 */
export async function runEvaluateSources(
  { file }: { readonly file?: string },
  io: Pick<CommandIo, 'readFile' | 'stdout' | 'stderr'>,
): Promise<number> {
  let sets = passageSets
  try {
    if (file !== undefined) sets = [readPassages(await io.readFile(file))]
  } catch (error) {
    io.stderr(`Cannot read ${file ?? ''}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  for (const passages of sets) {
    const figures = measureSources(passages, ({ text, published }) => extractProposals(text, { published }))
    io.stdout(tableOf(passages.length, figures))
  }
  return 0
}

function readPassages(lines: string): AnnotatedPassage[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AnnotatedPassage)
}

function tableOf(passages: number, figures: SourceFigures): string {
  const rows: [string, Share][] = [
    ['attributions found', figures.found],
    ...asked.map((field): [string, Share] => [`${field} right`, figures.fields[field]]),
    ['name, kind, role and stance right', figures.whole],
    ['antecedent of a pronoun right or left open', figures.antecedents],
    ['somebody else, a thing or a reversed stance', figures.wrong],
    ['statements that stand alone', figures.standAlone],
    ['statements rightly left open', figures.leftOpen],
    ['statements complete but not as expected', figures.misstated],
    ...figures.byStrength.map(({ atLeast, whole }): [string, Share] => [
      `right of those with a score of ${atLeast} or more`,
      whole,
    ]),
  ]
  return [
    `${passages} passages`,
    '',
    '| measure | right | of | % |',
    '| --- | ---: | ---: | ---: |',
    ...rows
      .filter(([, { of }]) => of > 0)
      .map(([name, { right, of }]) => `| ${name} | ${right} | ${of} | ${((100 * right) / of).toFixed(1)} |`),
    '',
  ].join('\n')
}
