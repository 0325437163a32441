import { cacheControlOf } from './headers.ts'
import type { Delivery, Host, ServedFile } from './model.ts'

/**
 * S3 and storage like it. It keeps type and caching with each object, and has no other headers of its own: CORS is a setting of the bucket. A
 * website in it has at most 50 rules of redirects, so each old address is an empty object that redirects.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html
 */
export const s3: Host = {
  name: 's3',
  title: 'Amazon S3',
  write: (delivery) => ({
    files: [
      { place: 'hosting', name: 's3-objects.json', text: json(objectsOf(delivery)) },
      { place: 'hosting', name: 's3-cors.json', text: json(cors) },
    ],
    lost: [],
  }),
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** In the order in which they are to be uploaded: what documents link to comes first, redirects last. */
const objectsOf = ({ feedsUrl, files, redirects }: Delivery) => [
  ...[...files].sort((a, b) => rank(a) - rank(b)).map((file) => objectOf(file, feedsUrl)),
  ...redirects.map(({ from, to }) => ({
    key: decodeURIComponent(from.slice(1)).replace(/(?:^|(?<=\/))$/, 'index.html'),
    redirect: to,
  })),
]

const rank = ({ maxAge }: ServedFile) => (maxAge === 'forever' ? 0 : 1)

const objectOf = (file: ServedFile, feedsUrl: string) => ({
  file: file.path,
  key: decodeURIComponent(new URL(feedsUrl).pathname).slice(1) + file.path,
  contentType: file.type,
  cacheControl: cacheControlOf(file),
})

/** For `aws s3api put-bucket-cors`. */
const cors = { CORSRules: [{ AllowedOrigins: ['*'], AllowedMethods: ['GET', 'HEAD'], AllowedHeaders: ['*'] }] }
