/** What a page says to people, in their language. */
export type Words = {
  /** Between the name of a feed and what it is, in the title of its page. */
  feeds: string
  subscribe: string
  /** How to subscribe, in one plain sentence. */
  how: string
  copy: string
  copied: string
  openIn: string
  /** The reader that the device opens for `feed:` links. */
  ownReader: string
  newest: string
  none: string
  place: string
  moreFeeds: string
  sections: string
  tags: string
  authors: string
  archive: string
  allFeeds: string
  /** The page of a feed leads to the part of the site that it belongs to. */
  site: string
  day: (year: number, month: number, day: number) => string
}

const monthsOf = (names: string) => (month: number) => names.split(' ')[month - 1] ?? ''
const inEnglish = monthsOf('January February March April May June July August September October November December')
const inGerman = monthsOf('Januar Februar März April Mai Juni Juli August September Oktober November Dezember')
const inSpanish = monthsOf('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre')
const inFrench = monthsOf('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')

const known: Record<string, Words> = {
  en: {
    feeds: 'feeds',
    subscribe: 'Subscribe',
    how: 'Copy one of these addresses into a feed reader, and every new article reaches you there; all three hold the same.',
    copy: 'Copy',
    copied: 'Copied',
    openIn: 'Or open it in',
    ownReader: 'the reader on this device',
    newest: 'Newest articles',
    none: 'Nothing is published here at present.',
    place: 'You are here',
    moreFeeds: 'More feeds',
    sections: 'Sections',
    tags: 'Topics',
    authors: 'Authors',
    archive: 'Archive',
    allFeeds: 'All feeds as one list for a reader (OPML)',
    site: 'To the site',
    day: (year, month, day) => `${day} ${inEnglish(month)} ${year}`,
  },
  de: {
    feeds: 'Feeds',
    subscribe: 'Abonnieren',
    how: 'Kopieren Sie eine dieser Adressen in einen Feedreader, und jeder neue Artikel erreicht Sie dort; alle drei enthalten dasselbe.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    openIn: 'Oder öffnen in',
    ownReader: 'dem Reader auf diesem Gerät',
    newest: 'Neueste Artikel',
    none: 'Hier ist zurzeit nichts veröffentlicht.',
    place: 'Sie sind hier',
    moreFeeds: 'Weitere Feeds',
    sections: 'Ressorts',
    tags: 'Themen',
    authors: 'Autoren',
    archive: 'Archiv',
    allFeeds: 'Alle Feeds als eine Liste für Reader (OPML)',
    site: 'Zur Website',
    day: (year, month, day) => `${day}. ${inGerman(month)} ${year}`,
  },
  es: {
    feeds: 'canales',
    subscribe: 'Suscribirse',
    how: 'Copie una de estas direcciones en un lector de canales y allí le llegará cada artículo nuevo; las tres contienen lo mismo.',
    copy: 'Copiar',
    copied: 'Copiado',
    openIn: 'O abrir en',
    ownReader: 'el lector de este dispositivo',
    newest: 'Últimos artículos',
    none: 'Por ahora no hay nada publicado aquí.',
    place: 'Usted está aquí',
    moreFeeds: 'Más canales',
    sections: 'Secciones',
    tags: 'Temas',
    authors: 'Autores',
    archive: 'Archivo',
    allFeeds: 'Todos los canales en una lista para lectores (OPML)',
    site: 'Al sitio',
    day: (year, month, day) => `${day} de ${inSpanish(month)} de ${year}`,
  },
  fr: {
    feeds: 'flux',
    subscribe: 'S’abonner',
    how: 'Copiez l’une de ces adresses dans un lecteur de flux, et chaque nouvel article vous y parviendra ; les trois contiennent la même chose.',
    copy: 'Copier',
    copied: 'Copié',
    openIn: 'Ou ouvrir dans',
    ownReader: 'le lecteur de cet appareil',
    newest: 'Derniers articles',
    none: 'Rien n’est publié ici pour le moment.',
    place: 'Vous êtes ici',
    moreFeeds: 'Autres flux',
    sections: 'Rubriques',
    tags: 'Sujets',
    authors: 'Auteurs',
    archive: 'Archives',
    allFeeds: 'Tous les flux en une liste pour lecteurs (OPML)',
    site: 'Vers le site',
    day: (year, month, day) => `${day === 1 ? '1er' : day} ${inFrench(month)} ${year}`,
  },
  zh: {
    feeds: '订阅源',
    subscribe: '订阅',
    how: '将下面任一地址复制到订阅阅读器，每篇新文章都会送达；三个地址的内容相同。',
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
    day: (year, month, day) => `${year}年${month}月${day}日`,
  },
}

/** The words of a language as BCP 47 names it, and which language they are in: English where it has none. */
export function pageWords(language: string): { words: Words; language: string } {
  const name = language.toLowerCase().split('-')[0] ?? ''
  const words = known[name]
  return words && Object.hasOwn(known, name) ? { words, language } : { words: known.en ?? never(), language: 'en' }
}

function never(): never {
  throw new Error('There are no English words.')
}
