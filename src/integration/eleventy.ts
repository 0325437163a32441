import { run } from './run.ts'

export const feedwright = run
