export { measurePassword, type PasswordStrength } from './measure-password.ts'
export { weaknesses, type Weakness } from './weaknesses.ts'
