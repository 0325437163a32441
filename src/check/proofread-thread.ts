import { answerAll } from '../thread.ts'
import { proofread } from './proofread.ts'

answerAll(proofread)
