import type { ExtraElement } from '../../model/hooks.ts'
import { element, type XmlElement } from '../xml/tree.ts'

/** The extra elements of a section or an article as XML. Their prefixes are declared where a document has one of them. */
export const extraXml = ({ elements = [] }: { elements?: readonly ExtraElement[] | undefined }): XmlElement[] =>
  elements.map(xmlOf)

const xmlOf = ({ name, attributes = {}, text, elements = [] }: ExtraElement): XmlElement =>
  element(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    text === undefined ? undefined : String(text),
    ...elements.map(xmlOf),
  )
