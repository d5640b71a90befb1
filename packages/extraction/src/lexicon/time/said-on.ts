import { words } from '../word-list.ts'

/** Words that set the day behind them apart from when something was said: "said after Monday's vote". */
export const otherTimes = words('after before since until till by following from')
