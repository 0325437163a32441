import type { Words } from './words.ts'

const numbers = '一 两 三 四 五 六 七 八 九 十 十一 十二'.split(' ')
const numberIn = (count: number) => numbers[count - 1] ?? String(count)

/** Chinese */
export const zh: Words = {
  correction: '更正',
  withdrawn: '已撤稿',
  expired: '本文已下线。',
  // GB 45438-2025 §5.1: each has 人工智能 or AI, and 生成 or 合成
  textGenerated: '本文由人工智能生成。',
  textAssisted: '本文由人工智能辅助生成。',
  picturesGenerated: '文中含人工智能生成的图片。',
  picturesEdited: '文中含经人工智能编辑合成的图片。',
  alerts: {
    note: '注意',
    tip: '提示',
    important: '重要',
    warning: '警告',
    caution: '小心',
    info: '信息',
    danger: '危险',
    example: '示例',
    quote: '引文',
    question: '问题',
    bug: '缺陷',
    success: '成功',
    failure: '失败',
    todo: '待办',
    abstract: '摘要',
  },
  feeds: '订阅源',
  subscribe: '订阅',
  how: (count) =>
    count === 1
      ? '将此地址复制到订阅阅读器，每篇新文章都会送达。'
      : `将下面任一地址复制到订阅阅读器，每篇新文章都会送达；${numberIn(count)}个地址的内容相同。`,
  copy: '复制',
  copied: '已复制',
  openIn: '或用以下方式打开：',
  ownReader: '本机阅读器',
  newest: '最新文章',
  none: '目前没有文章。',
  place: '当前位置',
  moreFeeds: '更多订阅源',
  sections: '栏目',
  tags: '话题',
  authors: '作者',
  archive: '归档',
  allFeeds: '全部订阅源列表（OPML）',
  site: '访问网站',
  video: '视频',
  audio: '音频',
  map: '地图',
  post: '帖子',
  chart: '图表',
  labelled: (label, text) => `${label}：${text}`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
}
