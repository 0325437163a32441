import type { Fix } from '../diagnostic.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

/** A key of another tool, where it was found. */
export type FoundKey = { key: string; value: unknown; values: Values; yaml: YamlText }

/** What to do about an unknown key, the key that is meant, and the value that it then has. */
export type Advice = { hint: string; meant?: string | undefined; value?: unknown; fix?: Fix | undefined }

/**
 * Keys of other tools and content managers, by the key of ours that says the same. Upper case, `-` and `_` make no
 * difference, so they are written without.
 */
export const foreignKeys: ReadonlyMap<string, string> = tableOf({
  summary:
    'description excerpt teaser deck dek standfirst subtitle subhead abstract intro lede blurb tldr synopsis metadescription seodescription ogdescription socialdescription',
  updated:
    'lastmod lastmodified lastmodifiedat lastupdated lastupdate modified modifiedat modifieddate modificationdate datemodified moddate moddatetime updatedat updateddate updatedatetime dateupdated updatedate lastedited revised reviseddate',
  date: 'created createdat creationdate datecreated createddate timestamp datetime posted postedon written',
  tags: 'tag category categories keyword keywords topic topics label labels subject subjects hashtags',
  image:
    'imageurl primaryimage featuredimage featureimage thumbnail thumb thumbnailurl hero heroimage herourl banner bannerimage cover coverimage coverimageurl ogimage socialimage shareimage picture photo img teaserimage headerimage leadimage mainimage',
  language: 'lang locale',
  author: 'byline writer reporter authorname postauthor by',
  authors: 'contributors writers bylines coauthors reporters',
  title: 'headline heading posttitle',
  url: 'permalink canonical canonicalurl link externalurl originalurl',
  aliases: 'redirectfrom oldurl oldurls',
  source: 'sourceurl sourcename sourcelink via',
  copyright: 'license licence copyrightnotice',
  location: 'geo place coordinates',
  correction: 'corrections erratum errata',
  withdrawn: 'retracted retraction withdrawal',
})

/** Keys with a time before which an article must not be seen, and those with one after which it must be gone. */
export const timeKeys: ReadonlyMap<string, string> = tableOf({
  date: 'publishdate pubdate pubdatetime publishedat publishedon publisheddate publicationdate datepublished dateposted publishat publishon publishtime publishdatetime publishafter publishfrom embargo embargountil embargodate embargoed embargoeduntil release releasedate releaseat releaseon golive golivedate livedate scheduled scheduledfor scheduledat schedule scheduledate scheduleddate startdate startsat availablefrom availableat visiblefrom showafter showfrom notbefore holduntil holdfor livefrom activefrom validfrom',
  expires:
    'expirydate expiry expire expiresat expireson expiration expirationdate expiredate unpublish unpublishdate unpublishat unpublishon unpublisheddate enddate endsat availableuntil visibleuntil showuntil notafter validuntil removeon removeat deleteat deleteon archiveon until liveuntil activeuntil publishuntil takedown takedowndate',
})

/** Keys that hold an article back when their value is true, when it is false, or perhaps: they are about lists and search. */
export const holdingKeys: ReadonlyMap<string, string> = tableOf({
  true: 'unlisted hidden hide private isdraft wip workinprogress protected password passwordprotected unpublished isprivate ishidden secret internal hold onhold held membersonly paid premium subscribersonly excludefromfeed excludefromfeeds excludefromrss hidefromfeed hidefromrss norss nofeed disabled deleted trashed archived offline',
  false:
    'published publish ispublished public ispublic listed visible isvisible visibility status state poststatus publishstatus publicationstatus workflow stage enabled active isactive live islive online approved ready feed feeds rss infeed inrss access audience show display',
  perhaps:
    'list build render output index indexed noindex sitemap robots syndicate hidefromlist excludefromindex excludefromcollections eleventyexcludefromcollections headless review needsreview role roles permissions',
})

/** Those of them that are about feeds alone: `feeds` says the same here, and other articles may link to the article. */
export const feedKeys: ReadonlyMap<string, string> = tableOf({
  feeds: 'excludefromfeed excludefromfeeds excludefromrss hidefromfeed hidefromrss norss nofeed feed rss infeed inrss',
})

/** Keys of a picture's parts, by their key in the map of `image`. */
export const pictureKeys: ReadonlyMap<string, string> = tableOf({
  alt: 'imagealt alt alttext imagealttext coveralt heroalt thumbnailalt featuredimagealt',
  caption: 'imagecaption caption covercaption herocaption featuredimagecaption thumbnailcaption',
  credit: 'imagecredit credit photocredit imagecredits photographer covercredit imagesource imageattribution',
})

/** Keys of what machines made, by their key in the map of `ai`. */
export const aiKeys: ReadonlyMap<string, string> = tableOf({
  text: 'article body content texts writing',
  pictures: 'image images photo photos picture media',
  note: 'disclosure disclaimer statement label comment',
})

/** Settings of a site or section with other names, by the setting of ours that says the same. */
export const settingNames: ReadonlyMap<string, string> = tableOf({
  inParents:
    'insite inhome inhomepage inmain infront inparent inroot inall inallfeeds inmainfeed insitefeed inparentfeed inparentfeeds includeinparent includeinparents includeinsite includeinmain excludefromparent excludefromparents excludefromsite excludefromhome excludefrommain excludefrommainfeed hidefromsite hidefromhome noparents notinsite notinparents standalone separate ownfeedonly inherit bubble',
  feeds:
    'files filenames feedfiles feednames feedfilenames feedfile feedname outputs formats feedpaths feedpath rssfilenames',
  url: 'baseurl siteurl homepage homepageurl link address base',
  title: 'name sitename sitetitle',
  description: 'tagline subtitle slogan summary',
  language: 'languagecode lang locale defaultlanguage defaultcontentlanguage',
  limit: 'rsslimit postslimit feedlimit maxitems items itemlimit',
  timezone: 'tz zone timezonename',
  copyright: 'license licence',
})

/** Whether one of these values has a key of another tool that means one of ours. */
export const isMeantBy = (key: string, values: Values): boolean =>
  Object.keys(values).some((other) => [timeKeys, foreignKeys].some((keys) => keys.get(foldedKey(other)) === key))

/** A key as the tables have it. */
export function foldedKey(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '')
}

function tableOf(words: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, others]) => others.split(' ').map((one) => [foldedKey(one), key])),
  )
}
