import type { Words } from './words.ts'

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const numbers = 'eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')
const numberIn = (count: number) => numbers[count - 1] ?? String(count)

/** German */
export const de: Words = {
  correction: 'Berichtigung',
  withdrawn: 'Zurückgezogen',
  expired: 'Dieser Artikel ist nicht mehr verfügbar.',
  textGenerated: 'Dieser Text wurde von KI erzeugt.',
  textAssisted: 'Dieser Text wurde mit Hilfe von KI geschrieben.',
  picturesGenerated: 'Mindestens ein Bild in diesem Artikel wurde von KI erzeugt.',
  picturesEdited: 'Mindestens ein Bild in diesem Artikel wurde mit KI bearbeitet.',
  alerts: {
    note: 'Hinweis',
    tip: 'Tipp',
    important: 'Wichtig',
    warning: 'Warnung',
    caution: 'Vorsicht',
    info: 'Information',
    danger: 'Gefahr',
    example: 'Beispiel',
    quote: 'Zitat',
    question: 'Frage',
    bug: 'Fehler',
    success: 'Erfolg',
    failure: 'Fehlschlag',
    todo: 'Aufgabe',
    abstract: 'Zusammenfassung',
  },
  feeds: 'Feeds',
  subscribe: 'Abonnieren',
  how: (count) =>
    count === 1
      ? 'Kopieren Sie diese Adresse in einen Feedreader, und jeder neue Artikel erreicht Sie dort.'
      : `Kopieren Sie eine dieser Adressen in einen Feedreader, und jeder neue Artikel erreicht Sie dort; ${count === 2 ? 'beide' : `alle ${numberIn(count)}`} enthalten dasselbe.`,
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
  video: 'Video',
  audio: 'Audio',
  map: 'Karte',
  post: 'Beitrag',
  chart: 'Grafik',
  labelled: (label, text) => `${label}: ${text}`,
  day: (year, month, day) => `${day}. ${months[month - 1]} ${year}`,
}
