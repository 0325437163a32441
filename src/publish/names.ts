/** The manifest in the output folder: a list of the files that Feedwright wrote. */
export const manifestName = '.feedwright.json'

/** The lock in the output folder while a build writes: it names the process. */
export const lockName = '.feedwright.lock'

/** How the folders in the output folder begin where files are written before they are moved into place. */
export const stagingName = '.feedwright.staging'

/** The staging folder of one build, by the token of its lock, so that two builds never mix their files. */
export const stagingOf = (token: string): string => `${stagingName}.${token}`

/** Whether a name is that of a staging folder, also one of an older version. */
export const isStaging = (name: string): boolean => /^\.feedwright\.staging(?:\.[\da-f-]{36})?$/.test(name)
