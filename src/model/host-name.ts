/** The hosts for which configuration is written, by their names in the settings. */
export const hostNames = ['netlify', 'cloudflare', 'nginx', 'apache', 'caddy', 'vercel', 'github-pages', 's3'] as const

/** The name of one of them. */
export type HostName = (typeof hostNames)[number]

/** The names of files that hosts read from the root of the output folder. */
export const servedNames: readonly string[] = ['_headers', '_redirects', '.htaccess', '.nojekyll']
