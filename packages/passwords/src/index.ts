export { measurePassword, type PasswordStrength } from './measure-password.ts'
