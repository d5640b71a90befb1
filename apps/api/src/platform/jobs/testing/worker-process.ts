import { createLog } from '../../log.ts'
import { startJobs } from '../start-jobs.ts'
import './tally.ts'

const [, , url = ''] = process.argv
const jobs = await startJobs(url, createLog('silent'))
process.on('SIGTERM', () => {
  void jobs.stop().then(() => process.exit(0))
})
process.send?.('started')
