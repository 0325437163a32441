/** The hosts for which configuration is written, by their names in the settings. */
export const hostNames = ['netlify', 'cloudflare', 'nginx', 'apache', 'caddy', 'vercel', 'github-pages', 's3'] as const

/** The name of one of them. */
export type HostName = (typeof hostNames)[number]
