#!/usr/bin/env node
import { warmUp } from './html/renderer.ts'

/** The process that renders loads its libraries while the rest of the program loads: together they are as fast as one. */
if (/^(?:build|check)$/.test(process.argv[2] ?? '')) warmUp()

await import('./command.ts')
