/**
 * Words at the beginning of a line that is not the story: who wrote it, a greeting, a notice. In all languages at once, since
 * pages mix them. A line is passed over only where its form fits, too.
 */

const oneOf = (flags: string, ...words: string[]) => new RegExp(`^[\\s*_([（【「“"]*(?:${words.join('|')})`, flags)

/** A name follows: `By Li Lei`, `文/李雷`. */
export const byline = oneOf(
  'u',
  '(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|[Ee]dited|[Tt]ranslated|[Ww]ords|[Tt]ext|[Ss]tory|[Pp]hotos?) )?(?:[Bb]y|BY)\\s',
  '(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)\\s(?=\\p{Lu})',
  '\\p{Lu}[\\p{L} ]{2,20} (?:von|par|por) \\p{Lu}\\p{L}+ \\p{Lu}',
  '(?:本[报報刊台网網社]|[见見]习|[实實]习|特[约約派]|新[华華]社)*(?:记者|記者|通讯员|通訊員|作者|撰文|撰稿|[编編][辑輯]|[责責][编編]|[来來]源|文字|[图圖]文?|文|[摄攝]影?|[翻译譯]+者?)(?:[\\s:：/／|｜丨=＝・·]|$)',
  '(?:本[报報刊台网網社])*(?:记者|記者|通讯员)\\p{L}{2,4}(?:\\s|$)',
  '(?:写真|取材|執筆|編集|撮影|ライター|著者|翻訳|文責)(?:[・･]\\p{L}+)*[\\s:：/／=＝]',
)

/** `Hello, readers!` */
export const greeting = oneOf(
  'iu',
  '(?:hello|hi|hey|howdy|greetings|welcome|dear|good (?:morning|afternoon|evening|day)|happy new year)(?![\\p{L}-])',
  '(?:hallo|liebe[rsn]?|guten (?:tag|morgen|abend)|moin|willkommen|sehr geehrte[rn]?|servus)(?![\\p{L}-])',
  '(?:bonjour|bonsoir|salut|chère?s?|bienvenue)(?![\\p{L}-])',
  '(?:¡?hola|estimad[oa]s?|querid[oa]s|buen(?:os|as) (?:días|tardes|noches)|¡?bienvenid[oa]s?)(?![\\p{L}-])',
  '(?:你们?好|您好|大家好|各位|[亲親][爱愛]的|尊敬的|早上好|晚上好|新年好)',
  '(?:こんにちは|こんばんは|おはよう|皆さん|みなさん|皆様|読者の皆)',
)

/** `This article was updated on 5 January.`, `Sign up for our newsletter.`, `Read more` */
export const notice = oneOf(
  'iu',
  'this (?:article|story|(?:blog )?post|report|page|piece|interview|text|entry) (?:was|has been|is|first|originally) (?:\\w+ )?(?:updated|amended|corrected|edited|translated|published|appeared|adapted|cross-?posted|archived|part of)',
  "(?:editor|author|publisher|translator)['’]?s?['’]? note",
  '(?:last )?(?:updated|modified|published|posted)(?:\\s*:| (?:on |at )?(?:\\p{L}{3,9}\\.? )?\\d)',
  'you can (?:also )?(?:read|hear|watch|listen to) this (?:article|story|post|newsletter|episode)',
  'originally (?:published|posted|appeared) ',
  'sign up (?:here|now|for (?:our|the|my|this))|subscribe (?:here|now|to (?:our|the|my|this))|follow us|share this|(?:click|tap) here',
  '(?:read|see) (?:more|also)\\b(?! than)|(?:find out|learn) more\\b|also read|related(?: (?:articles?|posts?|stories|story|reading|links?))?\\s*(?::|$)',
  '(?:listen|watch) (?:now|live|here|(?:to )?(?:this|the) (?:article|story|episode|podcast|report|interview|audio|video|film|clip|recording))',
  'advertisement$|sponsored(?: (?:by|content|post)|$)|download(?:s?\\s*(?::|$)| (?:the pdf|now|here))|(?:table of )?contents$|newsletter\\s*(?::|$)',
  'dieser (?:artikel|beitrag|text) (?:wurde|ist|erschien)|hinweis(?: der redaktion)?\\s*:|(?:zuletzt )?aktualisiert(?: am|\\s*:|$)|stand\\s*:|anzeige$',
  '(?:lesen|hören|sehen) sie (?:auch|mehr|hier)|mehr zum thema|jetzt (?:abonnieren|anmelden)|melden sie sich',
  "cet article (?:a été|est)|mis à jour |publié le \\d|(?:à )?(?:lire|voir|écouter) (?:aussi|la suite|plus)|écoutez (?:ici|l['’]|le podcast|cet)|abonnez-vous|inscrivez-vous|publicité$|note de la rédaction",
  'este artículo (?:fue|ha sido|se)|(?:actualizado|publicado)(?:\\s*:| (?:el |en )?(?:\\p{L}+ )?\\d)|(?:lea|lee|leer|ver|escuche) (?:también|más|aquí)|suscríba|suscríbete|publicidad$|nota (?:del editor|de la redacción)',
  '本[文站](?:最初|首[发發]|已[于於]|[转轉][载載自]|[来來]自|原[载載]|[经經授]|更新|[于於])|[编編]者按|(?:更新|[发發]布)[于於：:]|[广廣]告(?:$|[:：])|原[标標][题題]',
  '[点點][击擊](?:[这這此]|下|上|[阅閱查])|[订訂][阅閱](?:我|本)|[扫掃][码碼描]|[关關]注(?:我[们們]|本[号號]|微信|公[众眾][号號])|[阅閱][读讀](?:更多|原文|全文)|(?:延伸[阅閱][读讀]|相[关關](?:[阅閱][读讀]|文章|新[闻聞]|[报報]道))\\s*(?:$|[:：])',
  '(?:この|本)(?:記事|ページ)は[^。]{0,30}(?:更新|掲載|公開|翻訳|転載|修正)|続きを読む|関連記事|あわせて読|会員登録は|メールマガジン|更新日|公開日|最終更新',
)
