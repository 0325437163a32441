import { webLimits } from '../http/limits.ts'
import type { Due } from './due.ts'
import type { Server } from './model.ts'
import { inParallel } from './parallel.ts'
import { ping } from './ping.ts'

/** What became of an address at a server: undefined when it was taken, else why not, the end of a sentence. */
export type Told = { server: Server; address: string; fault: string | undefined }

/**
 * Tells every server of its things, and adds each answer to `told` when it comes: also after Ctrl-C it is known what was sent. A server
 * that cannot be reached is not asked for the rest of them.
 * @throws the reason of `stop` when it is aborted
 */
export async function tellAll(dues: readonly Due[], told: Told[], stop: AbortSignal | undefined): Promise<void> {
  await inParallel(dues, webLimits.announceServers, async ({ server, things }) => {
    const addresses = things.map(({ address }) => address)
    if (server.missing === undefined) await tell(server, addresses, told, stop)
    else told.push(...addresses.map((address) => ({ server, address, fault: server.missing })))
  })
}

async function tell(
  server: Server,
  addresses: readonly string[],
  told: Told[],
  stop: AbortSignal | undefined,
): Promise<void> {
  let down: string | undefined
  await inParallel(batches(addresses, server.most), webLimits.announceRequests, async (batch) => {
    const verdict = down === undefined ? await ping(server, batch, stop) : { fault: down, isFinal: false }
    if ('fault' in verdict && !verdict.isFinal) down = verdict.fault
    for (const address of batch)
      told.push({ server, address, fault: 'fault' in verdict ? verdict.fault : verdict.refused.get(address) })
  })
}

const batches = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))
