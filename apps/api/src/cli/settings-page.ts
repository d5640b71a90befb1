import { variables } from '../env.ts'
import { allSettings } from '../platform/settings/define-settings.ts'

const cell = (value: string | number | null): string => (value === null ? '' : String(value).replaceAll('|', '\\|'))

const row = (...cells: (string | number | null)[]): string => `| ${cells.map(cell).join(' | ')} |`

/** The page of the documentation that names every setting and variable, from their declarations. */
export function settingsPage(): string {
  const settings = allSettings().flatMap((group) =>
    Object.entries(group.settings).map(([name, { meaning, unit, byDefault }]) =>
      row(`\`${group.name}.${name}\``, meaning, `${byDefault}${unit ? ` ${unit}` : ''}`),
    ),
  )
  const ofEnvironment = variables({}).map(({ name, meaning, unit, value, secret }) =>
    row(
      `\`${name}\``,
      secret ? `${meaning} Secret.` : meaning,
      value === null ? null : `${value}${unit ? ` ${unit}` : ''}`,
    ),
  )
  return `# Settings

This page is made from the declarations beside the code that uses them.

## Of the newsroom

Kept in the database and changed by administrators on the command line, with an event in the log that tells who changed
what and when. Every process takes a change up with the next use; nothing is started anew.

\`\`\`sh
npx sourceline settings list
npx sourceline settings set jobs.keepEnded 14
npx sourceline settings unset jobs.keepEnded
npx sourceline settings apply settings.json   # {"jobs.keepEnded": 14, "mails.keepSettled": null}, all or none
\`\`\`

| Setting | What it does | Default |
|---|---|---|
${settings.join('\n')}

## Of the environment

What is secret, what differs from machine to machine, and what must be known before the database is open. Give every
process of a newsroom the same, and start them anew after a change. A wrong one ends the start with a sentence that
names it.

| Variable | What it does | Default |
|---|---|---|
${ofEnvironment.join('\n')}
`
}
