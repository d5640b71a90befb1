import './left-out.ts'
