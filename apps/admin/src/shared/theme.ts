import { createTheme, type MantineColorsTuple } from '@mantine/core'
import { inLanguage } from './ui/formats.ts'
import { t } from './words/words.ts'

const petrol: MantineColorsTuple = [
  '#e8f4f7',
  '#d2e7ed',
  '#a5cfdb',
  '#76b7c8',
  '#55a5ba',
  '#3b93aa',
  '#24809a',
  '#11677f',
  '#0b5468',
  '#054252',
]

const slate: MantineColorsTuple = [
  '#f7f8f9',
  '#eff1f3',
  '#e4e7ea',
  '#d5dade',
  '#bcc3c9',
  '#98a1a9',
  '#626c75',
  '#4c555d',
  '#343b42',
  '#1f252a',
]

const night: MantineColorsTuple = [
  '#d3d8dc',
  '#b6bec5',
  '#97a1aa',
  '#6a747d',
  '#434c54',
  '#353d44',
  '#262c32',
  '#1b2025',
  '#14181c',
  '#0e1114',
]

const signal: MantineColorsTuple = [
  '#fff1f0',
  '#fde3e1',
  '#f9c6c2',
  '#f3a29c',
  '#ec7a72',
  '#e2554c',
  '#d6322f',
  '#c92a2a',
  '#b02525',
  '#921d1d',
]

/** The admin's look: quiet greys, one petrol accent, dense controls with a visible focus ring. */
export const theme = inLanguage(() =>
  createTheme({
    primaryColor: 'petrol',
    primaryShade: { light: 7, dark: 6 },
    colors: { petrol, red: signal, gray: slate, dark: night },
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontSizes: { xs: '0.75rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
    defaultRadius: 'sm',
    radius: { xs: '3px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
    focusRing: 'auto',
    cursorType: 'pointer',
    respectReducedMotion: true,
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '1.5rem', lineHeight: '1.25' },
        h2: { fontSize: '1.125rem', lineHeight: '1.35' },
        h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      },
    },
    components: {
      Button: { defaultProps: { size: 'sm' } },
      Modal: {
        defaultProps: { centered: true, closeButtonProps: { 'aria-label': t('Close') } },
        styles: { title: { fontSize: '1.0625rem', fontWeight: 650 } },
      },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('Dismiss') } } },
      Tooltip: {
        defaultProps: {
          openDelay: 350,
          withArrow: true,
          multiline: true,
          maw: 280,
          events: { hover: true, focus: true, touch: false },
        },
      },
      Badge: {
        defaultProps: { tt: 'none', fw: 550, radius: 'sm' },
        styles: { root: { flexShrink: 0, width: 'max-content', maxWidth: '100%' }, label: { overflow: 'visible' } },
      },
      Anchor: { defaultProps: { underline: 'hover' } },
    },
  }),
)
