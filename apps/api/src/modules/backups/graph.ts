import './backup.settings.ts'
import './backup.jobs.ts'
