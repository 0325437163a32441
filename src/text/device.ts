/** The names of devices on Windows, also with an extension. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9¹²³])(?= *(?:\.|$))/i

/** Whether Windows takes a name for that of a device, so that no file or folder can have it. */
export const isDevice = (name: string): boolean => device.test(name)

/** A name changed so that Windows does not take it for that of a device; most names stay as they are. */
export const withoutDevice = (name: string): string => name.replace(device, '$&-1')
