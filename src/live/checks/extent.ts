import { webLimits } from '../../http/limits.ts'
import type { Finding, Row } from '../model.ts'
import { reached } from './reached.ts'

/** A site leads to its feeds. */
export const discovery: Row = {
  id: 'H30',
  severity: 'error',
  asks: 'A page leads to the feeds of its site by links in its `<head>` (`rel="alternate"`).',
  known: 'S: HTML §4.6.7.1',
}

/** What was left out is said. */
export const extent: Row = {
  id: 'H31',
  severity: 'note',
  asks: `One check takes at the most ${webLimits.liveDocuments} documents of one host, ${webLimits.liveRequests} requests for each, and ${webLimits.liveMilliseconds / 60_000} minutes; the rest is named.`,
  known: 'own',
}

/** A page without feeds, and its cure. */
export const noFeeds: { check: Row; finding: Finding } = {
  check: discovery,
  finding: {
    message: 'This page leads to no feed on its host, so neither readers nor this check find one.',
    hint: 'Put the links that "feedwright links" prints into the <head> of the page; or name the address of a feed.',
  },
}

/** A page whose feeds are all on other hosts, which are not asked. */
export const feedsElsewhere = (hosts: string): { check: Row; finding: Finding } => ({
  check: discovery,
  finding: {
    message: `This page leads only to feeds on other hosts: ${hosts}. They were not asked.`,
    hint: 'If the feeds are there, check the address of one of them; if not, correct "url" or "feedsUrl" in site.yaml, and build again.',
  },
})

/** Something that was not asked. */
export const unasked = (message: string): { check: Row; finding: Finding } => ({
  check: extent,
  finding: {
    message,
    hint: 'Check these with a command of their own: "feedwright check --live" and the address of the feed.',
  },
})

/** A feed of a site that does not answer. */
export const unreachable = (failed: string): { check: Row; finding: Finding } => ({
  check: reached,
  finding: {
    message: `The feed cannot be fetched: ${failed}.`,
    hint: 'Look into the log of the server for the cause; if no such feed is meant, remove the link to it.',
  },
})
