import type { Words } from './words.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const numbers = 'une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ')
const numberIn = (count: number) => numbers[count - 1] ?? String(count)

/** French */
export const fr: Words = {
  correction: 'Rectification',
  withdrawn: 'Retiré',
  expired: 'Cet article n’est plus disponible.',
  textGenerated: 'Ce texte a été généré par une IA.',
  textAssisted: 'Ce texte a été rédigé avec l’aide d’une IA.',
  picturesGenerated: 'Une ou plusieurs images de cet article ont été générées par une IA.',
  picturesEdited: 'Une ou plusieurs images de cet article ont été modifiées avec une IA.',
  alerts: {
    note: 'Note',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Avertissement',
    caution: 'Attention',
    info: 'Information',
    danger: 'Danger',
    example: 'Exemple',
    quote: 'Citation',
    question: 'Question',
    bug: 'Bogue',
    success: 'Succès',
    failure: 'Échec',
    todo: 'Tâche',
    abstract: 'Résumé',
  },
  feeds: 'flux',
  subscribe: 'S’abonner',
  how: (count) =>
    count === 1
      ? 'Copiez cette adresse dans un lecteur de flux, et chaque nouvel article vous y parviendra.'
      : `Copiez l’une de ces adresses dans un lecteur de flux, et chaque nouvel article vous y parviendra ; les ${numberIn(count)} contiennent la même chose.`,
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
  video: 'Vidéo',
  audio: 'Audio',
  map: 'Carte',
  post: 'Publication',
  chart: 'Graphique',
  labelled: (label, text) => `${label}\u00A0: ${text}`,
  day: (year, month, day) => `${day === 1 ? '1er' : day} ${months[month - 1]} ${year}`,
}
