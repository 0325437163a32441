/** The bounds of what the preview shows besides feeds. */
export const previewLimits = {
  /** articles that are kept because they were opened by themselves */
  articlesAlone: 20,
  /** characters of a row of a table that readers for the terminal show */
  terminalColumns: 80,
  /** texts of findings whose translations are kept */
  translations: 5_000,
} as const
