export { leftOut } from './left-out.ts'
export { writeBackup } from './write-backup.ts'
