/** The bounds of what is asked from servers, each with its unit. Those of everything else are in `src/limits.ts`. */
export const webLimits = {
  /** time to fetch one earlier feed, in milliseconds */
  fetchMilliseconds: 10_000,
  /** bytes of one earlier feed, unpacked */
  fetchBytes: 50_000_000,
  /** redirects that are followed to one earlier feed */
  fetchRedirects: 3,
  /** time in which a change is news to a service of which it is not known what it was told before, in milliseconds */
  announceNewsMilliseconds: 48 * 3_600_000,
  /** addresses of one run that are looked at and announced */
  announceAddresses: 10_000,
  /** servers that are told of changes at the same time */
  announceServers: 4,
  /** requests to one server at the same time */
  announceRequests: 4,
  /** tries to send an announcement */
  announceAttempts: 4,
  /** the longest time between two of them that a server may ask for, in milliseconds */
  announceRetryMilliseconds: 60_000,
  /** bytes of the answer to an announcement */
  announceAnswerBytes: 5_000_000,
  /** time until everything should be live, in seconds */
  announceWaitSeconds: 300,
  /** the most that may be asked for, in seconds */
  announceWaitMost: 3_600,
  /** the first pause between two looks at what is not live yet, in milliseconds: each is twice as long as the one before */
  announcePauseMilliseconds: 500,
  /** the longest of these pauses, in milliseconds */
  announcePauseMost: 30_000,
  /** time for the last look at what may be live, after the time to wait is over, in milliseconds */
  announceLookMilliseconds: 60_000,
  /** things that are not live yet, after which the others are not looked at before the next pause */
  announceFaults: 100,
  /** bytes of the file that keeps what was announced */
  announceStateBytes: 100_000_000,
  /** addresses with the same fate that a report lists */
  announceListed: 20,
  /** documents of one site that are checked live */
  liveDocuments: 10,
  /** requests to a server about one of them, with its redirects */
  liveRequests: 20,
  /** time for a whole live check, in milliseconds */
  liveMilliseconds: 300_000,
  /** bytes of one answer in a live check, packed or unpacked */
  liveAnswerBytes: 20_000_000,
  /** bytes of all answers in a live check, as they are sent */
  liveBytes: 200_000_000,
  /** bytes of a robots.txt that are read, the least that RFC 9309 §2.5 asks for */
  robotsBytes: 512_000,
  /** bytes of a document that fits into one packet, so that compression makes nothing faster */
  packetBytes: 1_400,
  /** pictures of one feed that are compared with robots.txt */
  livePictures: 200,
} as const
