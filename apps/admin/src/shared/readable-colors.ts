import type { CSSVariablesResolver } from '@mantine/core'

type Pair = readonly [background: string, text: string]

const onLight: Readonly<Record<string, Pair>> = {
  gray: ['#eceff1', '#434c54'],
  green: ['#e3f4e6', '#1b6230'],
  teal: ['#dcf3ec', '#0b5f4a'],
  orange: ['#ffefdd', '#8f4300'],
  yellow: ['#fff2c6', '#6f4f00'],
  red: ['#fde9e7', '#a81f15'],
  grape: ['#f6e8fa', '#7d2292'],
  violet: ['#eeebfc', '#5433bd'],
  indigo: ['#e8ecfc', '#2f43ac'],
}

const onDark: Readonly<Record<string, Pair>> = {
  petrol: ['#123842', '#b9dde6'],
  gray: ['#2f363d', '#c9d0d6'],
  yellow: ['#372c10', '#ffe08a'],
  red: ['#421d1c', '#ffc9c4'],
}

const variables = (pairs: Readonly<Record<string, Pair>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([color, [background, text]]) => [
      [`--mantine-color-${color}-light`, background],
      [`--mantine-color-${color}-light-color`, text],
    ]),
  )

/** Colour pairs of badges, notices and quiet text with a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...variables(onLight),
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': '#6f7982',
  },
  dark: {
    ...variables(onDark),
    '--mantine-color-petrol-light-hover': '#17444f',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': '#ff9b93',
  },
})
