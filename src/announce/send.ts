import { webLimits } from '../http/limits.ts'
import type { Due } from './due.ts'
import type { Server } from './model.ts'
import { inParallel } from './parallel.ts'
import { ping } from './ping.ts'

/** What became of an address at a server: undefined when it was taken, else why not, the end of a sentence. */
export type Told = { server: Server; address: string; fault: string | undefined }

/**
 * Tells every server of its things. A server that cannot be reached is not asked for the rest of them.
 * @throws the reason of `stop` when it is aborted
 */
export async function tellAll(dues: readonly Due[], stop: AbortSignal | undefined): Promise<Told[]> {
  const told = await inParallel(dues, webLimits.announceServers, async ({ server, things }) => {
    const addresses = things.map(({ address }) => address)
    if (server.missing !== undefined) return addresses.map((address) => ({ server, address, fault: server.missing }))
    return await tell(server, addresses, stop)
  })
  return told.flat()
}

async function tell(server: Server, addresses: readonly string[], stop: AbortSignal | undefined): Promise<Told[]> {
  let down: string | undefined
  const told = await inParallel(batches(addresses, server.most), webLimits.announceRequests, async (batch) => {
    const verdict = down === undefined ? await ping(server, batch, stop) : { fault: down, isFinal: false }
    if ('fault' in verdict && !verdict.isFinal) down = verdict.fault
    return batch.map((address) => ({
      ...{ server, address },
      fault: 'fault' in verdict ? verdict.fault : verdict.refused.get(address),
    }))
  })
  return told.flat()
}

const batches = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))
