export { backupJob } from './backup.jobs.ts'
export { leftOut } from './left-out.ts'
export { redactionsName, scheduledBackups, useBackups } from './scheduled-backups.ts'
export { writeBackup, type BackupMeans } from './write-backup.ts'
