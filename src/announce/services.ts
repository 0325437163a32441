import { baidu } from './baidu.ts'
import { indexNow } from './index-now.ts'
import type { Service } from './model.ts'
import { rssCloud } from './rss-cloud.ts'
import { webSub } from './web-sub.ts'

/** The table of services, in the order of reports. */
export const services: readonly Service[] = [webSub, rssCloud, indexNow, baidu]
