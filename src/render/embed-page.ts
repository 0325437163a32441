import type { Words } from '../language/words.ts'

/** What is embedded: the word for its kind, the name of its network, and the address of its page. */
export type EmbedPage = { kind?: Kind; name: string; url: string }

type Kind = keyof Pick<Words, 'video' | 'audio' | 'map' | 'post' | 'chart'>

/**
 * The page that shows what an address embeds, where it is known for sure; else the address itself. Embedded addresses are made
 * for frames: opened on their own, many show an error.
 */
export function embedPage(written: string): EmbedPage {
  const embedded = written.trim()
  if (!URL.canParse(embedded, 'https://page.invalid')) return { name: embedded, url: embedded }
  const url = new URL(embedded, 'https://page.invalid')
  const host = url.hostname.replace(/^(?:www|m)\./, '')
  const query = withinValues(url.searchParams)
  const fallback = host === 'page.invalid' ? lastPart(url) : host
  for (const [at, kind, name, ...templates] of networks) {
    const parts = at.exec(host + url.pathname)
    if (!parts) continue
    const page = templates.map((template) => filled(template, parts, query)).find((one) => one !== undefined)
    return { ...(kind === '' ? {} : { kind }), name: name || fallback, url: page ?? embedded }
  }
  return { name: fallback, url: embedded }
}

/** A query with what is said inside its values: the middle of a map, the marker on it, the page of a sound. */
function withinValues(query: URLSearchParams): URLSearchParams {
  const [, east, north] = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(query.get('pb') ?? '') ?? []
  const [, latitude, longitude] = /^(-?[\d.]+),(-?[\d.]+)$/.exec(query.get('marker') ?? '') ?? []
  const [sound] = /^https:\/\/soundcloud\.com\/.*/.exec(query.get('url') ?? '') ?? []
  const more = { center: east && north && `${north},${east}`, latitude, longitude, sound }
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value)
  return query
}

/** The name of a file, as its author wrote it. */
function lastPart({ pathname }: URL): string {
  const name = pathname.split('/').findLast((part) => part !== '') ?? pathname
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A template with the parts of an address in it: `{1}` of its path, `{id}` of its query, `{?t}` one that may be missing. */
function filled(template: string, parts: RegExpExecArray, query: URLSearchParams): string | undefined {
  let isWhole = true
  const page = template.replace(/\{(\?)?(\w+)(?:=(\w+))?\}/g, (_, optional, key: string, renamed?: string) => {
    const value = /^\d$/.test(key) ? parts[Number(key)] : query.get(key)
    if (optional) return value && /^[\w.-]+$/.test(value) ? `&${renamed ?? key}=${value}` : ''
    if (!value) isWhole = false
    return template === `{${key}}` ? (value ?? '') : encodeURIComponent(value ?? '').replaceAll('%3D', '=')
  })
  return isWhole && /^https?:\/\/[^/?#]/.test(page) ? page : undefined
}

type Network = readonly [at: RegExp, kind: Kind | '', name: string, ...templates: string[]]

const watch = 'https://www.youtube.com/watch?v={1}{?start=t}'
const youtube = String.raw`^(?:youtube(?:-nocookie|education)?\.com|youtu\.be)`
const pathTo = (path: string) => new RegExp(`${youtube}${path}`)

/** Host without `www.` and path of what networks embed; the first row that fits. Templates of pages, the surest first. */
const networks: readonly Network[] = [
  [pathTo('/embed/videoseries$'), 'video', 'YouTube', 'https://www.youtube.com/playlist?list={list}'],
  [pathTo('/embed/live_stream$'), 'video', 'YouTube', 'https://www.youtube.com/channel/{channel}/live'],
  [pathTo('/(?:embed/?|playlist)$'), 'video', 'YouTube', 'https://www.youtube.com/playlist?list={list}'],
  [pathTo('/watch$'), 'video', 'YouTube', 'https://www.youtube.com/watch?v={v}{?t}'],
  [pathTo(String.raw`/(?:(?:embed|v|e|shorts|live)/)?([\w-]{11})/?$`), 'video', 'YouTube', watch],
  [/^youtube(?:-nocookie)?\.com\//, 'video', 'YouTube'],
  [
    /^(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)\/?$/,
    'video',
    'Vimeo',
    'https://vimeo.com/{1}/{h}',
    'https://vimeo.com/{1}',
  ],
  [/^vimeo\.com\/(event|showcase)\/(\d+)\/embed/, 'video', 'Vimeo', 'https://vimeo.com/{1}/{2}'],
  [/^dailymotion\.com\/(?:embed\/)?video\/(\w+)/, 'video', 'Dailymotion', 'https://www.dailymotion.com/video/{1}'],
  [/^geo\.dailymotion\.com\/player/, 'video', 'Dailymotion', 'https://www.dailymotion.com/video/{video}'],
  [
    /^player\.bilibili\.com\/player\.html$/,
    'video',
    'Bilibili',
    'https://www.bilibili.com/video/{bvid}/',
    'https://www.bilibili.com/video/av{aid}/',
  ],
  [/^player\.youku\.com\/embed\/([\w=]+)$/, 'video', 'Youku', 'https://v.youku.com/v_show/id_{1}.html'],
  [/^v\.qq\.com\/(?:txp\/)?iframe\//, 'video', 'v.qq.com', 'https://v.qq.com/x/page/{vid}.html'],
  [/^ixigua\.com\/iframe\/(\d+)/, 'video', 'ixigua.com', 'https://www.ixigua.com/{1}'],
  [/^embed\.nicovideo\.jp\/watch\/(\w+)/, 'video', 'niconico', 'https://www.nicovideo.jp/watch/{1}'],
  [/^rutube\.ru\/play\/embed\/(\w+)/, 'video', 'Rutube', 'https://rutube.ru/video/{1}/'],
  [/^(?:vk\.com|vkvideo\.ru)\/video_ext\.php$/, 'video', 'VK', 'https://vk.com/video{oid}_{id}'],
  [
    /^player\.twitch\.tv\//,
    'video',
    'Twitch',
    'https://www.twitch.tv/videos/{video}',
    'https://www.twitch.tv/{channel}',
  ],
  [/^clips\.twitch\.tv\/embed$/, 'video', 'Twitch', 'https://clips.twitch.tv/{clip}'],
  [/^embed(?:-ssl)?\.ted\.com\/talks\/(\w+)/, 'video', 'TED', 'https://www.ted.com/talks/{1}'],
  [/^streamable\.com\/[eo]\/(\w+)/, 'video', 'Streamable', 'https://streamable.com/{1}'],
  [/^loom\.com\/embed\/(\w+)/, 'video', 'Loom', 'https://www.loom.com/share/{1}'],
  [/^facebook\.com\/plugins\/video\.php$/, 'video', 'Facebook', '{href}'],
  [/^facebook\.com\/plugins\/\w+\.php$/, 'post', 'Facebook', '{href}'],
  [/^facebook\.com\/(?:[^/]+\/videos|watch)\b/, 'video', 'Facebook'],
  [/^facebook\.com\//, 'post', 'Facebook'],
  [/^platform\.(?:twitter|x)\.com\/embed\/tweet\.html$/i, 'post', 'X', 'https://x.com/i/status/{id}'],
  [/^(?:twitter|x)\.com\/[^/]+\/status\//, 'post', 'X'],
  [/^instagram\.com\/(p|reel|tv)\/([\w-]+)/, 'post', 'Instagram', 'https://www.instagram.com/{1}/{2}/'],
  [/^tiktok\.com\//, 'video', 'TikTok'],
  [/^w\.soundcloud\.com\/player/, 'audio', 'SoundCloud', '{sound}'],
  [/^open\.spotify\.com\/embed(?:-podcast)?\/(\w+)\/(\w+)/, 'audio', 'Spotify', 'https://open.spotify.com/{1}/{2}'],
  [
    /^embed\.podcasts\.apple\.com\/(\w+)\/podcast\/([^/]+)\/(id\d+)$/,
    'audio',
    'Apple Podcasts',
    'https://podcasts.apple.com/{1}/podcast/{2}/{3}',
  ],
  [/^embed\.(?:podcasts|music)\.apple\.com\//, 'audio', 'Apple'],
  [/^(?:\w+\.)?bandcamp\.com\/EmbeddedPlayer/, 'audio', 'Bandcamp'],
  [/^music\.163\.com\/outchain\/player$/, 'audio', 'music.163.com'],
  [/^google(?:\.\w+)+\/maps\/d\/.*embed$/, 'map', 'Google Maps', 'https://www.google.com/maps/d/viewer?mid={mid}'],
  [/^google(?:\.\w+)+\/maps\/embed\/v1\//, 'map', 'Google Maps', 'https://www.google.com/maps/search/?api=1&query={q}'],
  [
    /^(?:maps\.)?google(?:\.\w+)+\/maps\/embed$/,
    'map',
    'Google Maps',
    'https://www.google.com/maps/@?api=1&map_action=map&center={center}',
  ],
  [/^(?:maps\.)?google(?:\.\w+)+\/maps/, 'map', 'Google Maps', 'https://www.google.com/maps/search/?api=1&query={q}'],
  [
    /^openstreetmap\.org\/export\/embed\.html$/,
    'map',
    'OpenStreetMap',
    'https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}',
  ],
  [/^datawrapper\.dwcdn\.net\//, 'chart', 'Datawrapper'],
  [
    /^(?:flo\.uri\.sh|public\.flourish\.studio)\/(visualisation|story)\/(\d+)/,
    'chart',
    'Flourish',
    'https://public.flourish.studio/{1}/{2}/',
  ],
  [/^(?:e\.)?infogram\.com\//, 'chart', 'Infogram'],
  [/^codepen\.io\/([\w-]+)\/embed\/(?:preview\/)?(\w+)/, '', 'CodePen', 'https://codepen.io/{1}/pen/{2}'],
  [/^archive\.org\/embed\/([^/]+)/, '', 'archive.org', 'https://archive.org/details/{1}'],
  [/^(?:players\.brightcove\.net|fast\.wistia\.(?:net|com)|cdn\.jwplayer\.com|rumble\.com)\//, 'video', ''],
  [/\.(?:mp4|m4v|webm|mov|ogv)$/i, 'video', ''],
  [/\.(?:mp3|m4a|ogg|oga|opus|wav)$/i, 'audio', ''],
]
