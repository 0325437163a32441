import type { Words } from './words.ts'

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const numbers = 'una dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' ')
const numberIn = (count: number) => numbers[count - 1] ?? String(count)

/** Spanish */
export const es: Words = {
  correction: 'Corrección',
  withdrawn: 'Retirado',
  expired: 'Este artículo ya no está disponible.',
  textGenerated: 'Este texto ha sido generado por IA.',
  textAssisted: 'Este texto se ha escrito con ayuda de IA.',
  picturesGenerated: 'Una o más imágenes de este artículo han sido generadas por IA.',
  picturesEdited: 'Una o más imágenes de este artículo han sido editadas con IA.',
  alerts: {
    note: 'Nota',
    tip: 'Consejo',
    important: 'Importante',
    warning: 'Advertencia',
    caution: 'Precaución',
    info: 'Información',
    danger: 'Peligro',
    example: 'Ejemplo',
    quote: 'Cita',
    question: 'Pregunta',
    bug: 'Error',
    success: 'Éxito',
    failure: 'Fallo',
    todo: 'Tarea',
    abstract: 'Resumen',
  },
  feeds: 'canales',
  subscribe: 'Suscribirse',
  how: (count) =>
    count === 1
      ? 'Copie esta dirección en un lector de canales y allí le llegará cada artículo nuevo.'
      : `Copie una de estas direcciones en un lector de canales y allí le llegará cada artículo nuevo; las ${numberIn(count)} contienen lo mismo.`,
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
  video: 'Vídeo',
  audio: 'Audio',
  map: 'Mapa',
  post: 'Publicación',
  chart: 'Gráfico',
  labelled: (label, text) => `${label}: ${text}`,
  day: (year, month, day) => `${day} de ${months[month - 1]} de ${year}`,
}
