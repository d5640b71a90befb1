import type { Weights } from '../../src/matching/weights.ts'

const A_LINE = 15

function lines(values: readonly number[], indent: string): string {
  const count = Math.ceil(values.length / A_LINE)
  return Array.from(
    { length: count },
    (_, line) => `${indent}${values.slice(line * A_LINE, (line + 1) * A_LINE).join(', ')},\n`,
  ).join('')
}

/** Weights as a module that exports them by name. */
export function weightsFile(name: string, { measures, rival, odds, bands }: Weights): string {
  return `import type { Weights } from './weights.ts'

/** Made by \`bench/matching-training/train.ts\`: train anew rather than change by hand. */
export const ${name}: Weights = {
  measures: [
${lines(measures, '    ')}  ],
  rival: ${rival},
  odds: {
    base: ${odds.base},
    inputs: [
${lines(odds.inputs, '      ')}    ],
  },
  bands: { same: ${bands.same}, related: ${bands.related} },
}
`
}
