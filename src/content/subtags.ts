import languages from 'language-subtag-registry/data/json/language.json' with { type: 'json' }
import regions from 'language-subtag-registry/data/json/region.json' with { type: 'json' }
import scripts from 'language-subtag-registry/data/json/script.json' with { type: 'json' }
import variants from 'language-subtag-registry/data/json/variant.json' with { type: 'json' }

/**
 * The subtags of languages that IANA has registered (RFC 5646 §3), in lower case; a file of its own, since it is long and
 * few sites need it.
 */
export const registered = {
  language: Object.keys(languages),
  script: Object.keys(scripts),
  region: Object.keys(regions),
  variant: Object.keys(variants),
}
