/** The dictionaries, each under the name of its language (BCP 47). */
export { de } from './de.ts'
export { en } from './en.ts'
export { es } from './es.ts'
export { fr } from './fr.ts'
export { zh } from './zh.ts'
