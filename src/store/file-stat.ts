import type { Stamp } from '../model.ts'

/** Which times of files may be trusted. */
export type Clock = {
  /**
   * The time by which a file that was read in this build is known again; 0, which no file has, when it was written just
   * before: it may be written once more in the same moment, and no time would tell.
   */
  timeOf: (stamp: Stamp) => number
}

export const clockSince = (start: number): Clock => ({
  timeOf: ({ time }) => (time < start - moment ? time : 0),
})

/** Milliseconds in which all file systems have moved their clocks on. */
const moment = 3_000
