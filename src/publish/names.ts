/** The manifest in the output folder: a list of the files that Feedwright wrote. */
export const manifestName = '.feedwright.json'

/** The lock in the output folder while a build writes: it names the process. */
export const lockName = '.feedwright.lock'

/** The folder in the output folder where files are written before they are moved into place. */
export const stagingName = '.feedwright.staging'
