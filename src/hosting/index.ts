import type { HostName } from '../model/host-name.ts'
import { apache } from './apache.ts'
import { caddy } from './caddy.ts'
import { cloudflare } from './cloudflare.ts'
import { githubPages } from './github-pages.ts'
import type { Delivery, Host, Hosting } from './model.ts'
import { netlify } from './netlify.ts'
import { nginx } from './nginx.ts'
import { s3 } from './s3.ts'
import { vercel } from './vercel.ts'

/** The table of hosts. */
export const hosts: readonly Host[] = [netlify, cloudflare, nginx, apache, caddy, vercel, githubPages, s3]

/** The files for the hosts with these names, in this order, and what they cannot do. */
export const hostingOf = (names: readonly HostName[], delivery: Delivery): { host: Host; hosting: Hosting }[] =>
  names
    .flatMap((name) => hosts.find((host) => host.name === name) ?? [])
    .map((host) => ({ host, hosting: host.write(delivery) }))
