/** Why a request failed: a part of a sentence, and the code of the system if there is one. */
export class Refused extends Error {
  readonly code: string | undefined
  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}
