/** In the output folder: which files there are ours. */
export const manifestName = '.feedwright.json'

/** In the output folder, while a build writes: who it is. */
export const lockName = '.feedwright.lock'

/** In the output folder, while a build writes: where files wait until all of them are whole. */
export const stagingName = '.feedwright.staging'
