/** The address of a view: of `feeds`, `articles`, `documents` or `files`, and a path below it. */
export const link = (view: string, path: string): `/${string}` =>
  `/${[view, ...path.split('/')].map(encodeURIComponent).join('/')}`
