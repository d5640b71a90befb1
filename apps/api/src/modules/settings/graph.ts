import './settings.actions.ts'
import './settings.record.ts'
