/** By what a file is known to be the same: its size and time, and its bytes where these differ; or always its bytes. */
export type CacheStrategy = 'metadata' | 'content'
