/** Whether a date has the form of RFC 822 §5, with English names and a year of four digits. */
export const isRfc822 = (date: string): boolean =>
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UT|[+-]\d{4})$/.test(
    date,
  )

/** Whether a date has the form of ISO 8601, with a time and its offset. */
export const isIso8601 = (date: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(date)
