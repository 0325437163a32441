import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { folder, put } from '../folder.ts'
import type { Held, Reader } from './model.ts'
import { python, run, versionIn, works } from './run.ts'

/** Rss2email, which writes a mail for each item that it has not seen; here into a folder. */
export const rss2email: Reader = reader('rss2email', 'feeds as mails', 'id', [])

/** The same with two of its settings: mails as HTML, and a new mail, as a reply, when a text changes. */
export const rss2emailHtml: Reader = reader('rss2email as HTML', '`html-mail`, `reply-changes`', 'id and text', [
  'html-mail = True',
  'reply-changes = True',
])

function reader(name: string, is: string, knows: Reader['knows'], settings: readonly string[]): Reader {
  return {
    ...{ name, is, knows },
    isHere: works('r2e', '--version'),
    version: () => versionIn('r2e', '--version'),
    fetches: 'by itself',
    formats: ['rss', 'atom'],
    subscribe: (url) => subscription(url, settings),
  }
}

function subscription(url: string, settings: readonly string[]): () => Promise<Held[]> {
  const home = folder()
  const mails = `${home}/mail/all/new`
  mkdirSync(`${home}/mail`)
  const email = ['from = from@daily.invalid', 'to = to@daily.invalid', 'email-protocol = maildir']
  const place = [`maildir-path = ${home}/mail`, 'maildir-mailbox = all']
  put(home, 'config', ['[DEFAULT]', ...email, ...place, ...settings, ''].join('\n'))
  const r2e = (...command: string[]) => run('r2e', '-c', `${home}/config`, '-d', `${home}/data`, ...command)
  let isAdded: Promise<string> | undefined
  return async () => {
    isAdded ??= r2e('add', 'daily', url)
    await isAdded
    await r2e('run')
    const files = (existsSync(mails) ? readdirSync(mails) : []).map((name) => `${mails}/${name}`)
    return JSON.parse(await run(python, '-c', itemsOf, ...files))
  }
}

/** The last lines of a mail are addresses: of the item, and of what is attached to it. The name of the sender is `feed: author`. */
const itemsOf = `
import email, email.policy, email.utils, json, re, sys
def item(path):
    mail = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
    text, _, addresses = ("\\n" + mail.get_content()).rpartition("\\nURL: ")
    if mail.get_content_type() == "text/html":
        text, addresses = re.search('<div id="body">(.*)</div>.<div class="footer">(.*)', mail.get_content(), re.S).groups()
        addresses = re.sub("<.*?>", "", addresses)
    def address(line):
        return next(iter(re.findall("^" + line + "$", addresses, re.M)), None)
    held = {
        "id": mail["X-RSS-ID"],
        "title": mail["Subject"],
        "link": mail["X-RSS-URL"],
        "text": text.strip(),
        "authors": email.utils.parseaddr(mail["From"])[0].rpartition(": ")[2],
        "tags": mail["X-RSS-TAGS"],
        "picture": address("Enclosure: (.+[.]png)"),
        "sound": address("Enclosure: (.+[.]mp3)"),
        "source": address("Via:? ([^ \\n]+).*"),
    }
    return {key: value for key, value in held.items() if value}
print(json.dumps([item(path) for path in sys.argv[1:]]))`
