/** What to do about an element that Feedwright writes, not an author. */
export const rebuild = 'Build the document again. If this stays, report it as a fault of Feedwright.'
