/** A kind of file that articles may publish: its media type, and the extension that its published name gets. */
export type AttachmentKind = { type: string; extension: string }

/** The bytes at the begin and at the end of a file, as text of one byte a character. */
type Edges = { begin: string; end: string }

/** Files of one kind: their names end so, their bytes are so, and what they are published as. */
type Family = {
  extensions: readonly string[]
  name: string
  is: (edges: Edges, extension: string) => boolean
  type: string | ((edges: Edges) => string)
}

/** Whether a path is that of a file that articles may publish, by its extension. */
export const isAttachment = (path: string): boolean => extensions.has(extensionOf(path))

/** The kind of a file by its bytes, whatever its name; or why it is none, the end of a sentence that begins with its name. */
export function kindOf(path: string, begin: Buffer, end: Buffer): AttachmentKind | { fault: string } {
  const edges = { begin: begin.toString('latin1'), end: end.toString('latin1') }
  const written = extensionOf(path)
  const family = families.find(({ is }) => is(edges, written))
  if (!family) return { fault: faultOf(written, begin) }
  return {
    type: typeof family.type === 'string' ? family.type : family.type(edges),
    extension: family.extensions.includes(written) ? written : (family.extensions[0] ?? written),
  }
}

/** The media type of a file that articles may publish, by its name. */
export function typeByName(path: string): string | undefined {
  const family = families.find(({ extensions }) => extensions.includes(extensionOf(path)))
  return typeof family?.type === 'string' ? family.type : family?.type({ begin: '', end: '' })
}

/** Whether a media type is that of a sound or a film. */
export const isMedia = (type: string): boolean => /^(?:audio|video)\//.test(type)

function faultOf(written: string, begin: Buffer): string {
  if (begin.length === 0) return 'is empty'
  const name = families.find(({ extensions }) => extensions.includes(written))?.name
  return `does not contain ${name ?? 'a sound, a film or a document'}, as its name says`
}

const extensionOf = (path: string) => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''

const startsWith = (form: RegExp) => (edges: Edges) => form.test(edges.begin)

const isZip = ({ begin }: Edges) => begin.startsWith('PK\x03\x04') || begin.startsWith('PK\x05\x06')

/** A ZIP archive whose name says more, and with files that such an archive has: their list is at its end. */
const zipWith =
  (extension: string, ...paths: string[]) =>
  (edges: Edges, written: string) =>
    written === extension && isZip(edges) && paths.every((path) => `${edges.begin}${edges.end}`.includes(path))

/** A text without a byte that texts do not have; its first line tells what it is. */
const text = (extension: string, form: RegExp) => (edges: Edges, written: string) =>
  written === extension && form.test(edges.begin.replace(/^\xef\xbb\xbf/, '')) && !/\0/.test(edges.begin)

/** A frame of MPEG 1 or 2, layer II or III, or an ID3 tag before the first frame. */
const isMp3 = startsWith(/^(?:ID3|\0*\xff[\xe2-\xe5\xf2-\xf5\xfa-\xfd])/)

/** Matroska begins so too, with another name. */
const isWebm = ({ begin }: Edges) => begin.startsWith('\x1a\x45\xdf\xa3') && begin.slice(0, 64).includes('webm')

const office = 'application/vnd.openxmlformats-officedocument'
const contentTypes = '[Content_Types].xml'
const openDocument = 'application/vnd.oasis.opendocument'

/** In this order: a file is of the first kind that its bytes are. */
const families: readonly Family[] = [
  { extensions: ['mp3'], name: 'an MP3 sound', is: isMp3, type: 'audio/mpeg' },
  {
    extensions: ['m4a', 'm4b'],
    name: 'an MPEG-4 sound',
    is: ({ begin }, written) => /^.{4}ftyp(?:M4A |M4B )/s.test(begin) || (/^m4[ab]$/.test(written) && isMp4(begin)),
    type: 'audio/mp4',
  },
  { extensions: ['mp4', 'm4v'], name: 'an MPEG-4 film', is: ({ begin }) => isMp4(begin), type: 'video/mp4' },
  {
    extensions: ['ogg', 'oga', 'opus', 'ogv'],
    name: 'an Ogg sound or film',
    is: startsWith(/^OggS/),
    type: ({ begin }) => (begin.includes('\x80theora') ? 'video/ogg' : 'audio/ogg'),
  },
  { extensions: ['wav'], name: 'a WAVE sound', is: startsWith(/^(?:RIFF|RF64).{4}WAVE/s), type: 'audio/wav' },
  { extensions: ['webm'], name: 'a WebM film', is: isWebm, type: 'video/webm' },
  { extensions: ['pdf'], name: 'a PDF document', is: startsWith(/^.{0,1019}%PDF-/s), type: 'application/pdf' },
  {
    extensions: ['epub'],
    name: 'an EPUB book',
    is: zipWith('epub', 'mimetypeapplication/epub+zip'),
    type: 'application/epub+zip',
  },
  {
    extensions: ['odt'],
    name: 'an OpenDocument text',
    is: zipWith('odt', `mimetype${openDocument}.text`),
    type: `${openDocument}.text`,
  },
  {
    extensions: ['docx'],
    name: 'a Word document',
    is: zipWith('docx', contentTypes, 'word/'),
    type: `${office}.wordprocessingml.document`,
  },
  {
    extensions: ['xlsx'],
    name: 'an Excel workbook',
    is: zipWith('xlsx', contentTypes, 'xl/'),
    type: `${office}.spreadsheetml.sheet`,
  },
  {
    extensions: ['pptx'],
    name: 'a PowerPoint presentation',
    is: zipWith('pptx', contentTypes, 'ppt/'),
    type: `${office}.presentationml.presentation`,
  },
  { extensions: ['zip'], name: 'a ZIP archive', is: zipWith('zip'), type: 'application/zip' },
  { extensions: ['ics'], name: 'a calendar', is: text('ics', /^\s*BEGIN:VCALENDAR/i), type: 'text/calendar' },
  { extensions: ['vtt'], name: 'WebVTT captions', is: text('vtt', /^WEBVTT(?:\s|$)/), type: 'text/vtt' },
  { extensions: ['csv'], name: 'a table of text', is: text('csv', /^\s*[^\s<]/), type: 'text/csv' },
]

/** The brands of pictures have the same form. */
const isMp4 = (begin: string) => /^.{4}ftyp(?!avi[fs]|hei[cxms]|hev[cxms]|mif1|msf1)/s.test(begin)

const extensions = new Set(families.flatMap((family) => family.extensions))
