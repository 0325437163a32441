import { answerAll } from '../thread.ts'
import { proofread } from './self-check.ts'

answerAll(proofread)
