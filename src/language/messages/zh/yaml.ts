/** Findings on the text of front matter and settings: YAML, TOML and JSON. */
export const yaml = {
  'From here on this is not YAML.': '从这里开始不是 YAML。',
  'Write one "key: value" a line, with the value in quotation marks.': '请每行写一个 "key: value"，值放进引号。',
  'Write one "key: value" a line.': '请每行写一个 "key: value"。',
  'A line is indented with a tab.': '有一行用制表符缩进。',
  'Indent with blanks.': '请用空格缩进。',
  'Between " and " a backslash has a meaning, and {value} has none.':
    '在双引号之间反斜杠有特殊含义，而 {value} 没有含义。',
  'There is a second document in this YAML.': '这段 YAML 中有第二个文档。',
  'Remove the line --- or ... before it.': '请删除它前面的 --- 或 ... 行。',
  'Put the text with the # in quotation marks.': '请把含有 # 的文本放进引号。',
  '{value} is opened here and not closed.': '{value} 在这里开始，但没有结束。',
  'Close it with {value}.': '请用 {value} 结束。',
  'Close it with {value}, or {+what}': '请用 {value} 结束，或者{what}',
  'Close it with ], and put each text with # in quotation marks.': '请用 ] 结束，并把每段含有 # 的文本放进引号。',
  'write: {value}': '写：{value}',
  'Write: {value}': '请写：{value}',
  'put the whole text between {mark} and {mark2}.': '把整段文本放在 {mark} 和 {mark2} 之间。',
  "put the whole text between {mark} and {mark2}, with '' for each ' in it.":
    "把整段文本放在 {mark} 和 {mark2} 之间，其中每个 ' 写成 ''。",
  'This "- " belongs to no list.': '这个 "- " 不属于任何列表。',
  'Begin all items of a list in one column, on the lines below a key without a value.':
    '请让列表的各项从同一列开始，写在没有值的键下面的各行。',
  'There is nothing before this comma.': '这个逗号前面什么也没有。',
  'Remove the comma.': '请删除逗号。',
  'The value ends before "{value}".': '值在“{value}”之前就结束了。',
  'Write a comma before it, or for text: {+what}': '请在它前面写逗号；如果是文本，请{what}',
  'Begin the text on the next line, or {+what}': '请从下一行开始写文本，或者{what}',
  'Text cannot follow {value} on its line.': '{value} 所在的行后面不能写文本。',
  'The value ends at the second {mark}; "{value}" is left over.': '值在第二个 {mark} 处结束；多出了“{value}”。',
  'A value that begins with {mark} is a list, which ends at ]; "{value}" is left over.':
    '以 {mark} 开头的值是列表，到 ] 结束；多出了“{value}”。',
  'A value that begins with {mark} is a map, which ends at {end}; "{value}" is left over.':
    '以 {mark} 开头的值是键值表，到 {end} 结束；多出了“{value}”。',
  'Remove that, or {+what}': '请删除它，或者{what}',
  'Remove it, or {+what}': '请删除它，或者{what}',
  'Write "key: value".': '请写 "key: value"。',
  'Write each item on a line of its own below the key, or {+what}': '请把每一项单独写在键下面的一行，或者{what}',
  'A value cannot begin with {mark}.': '值不能以 {mark} 开头。',
  'A key cannot begin with {mark}.': '键不能以 {mark} 开头。',
  'There is a second ": " in this value.': '这个值中有第二个 ": "。',
  'This line has no key: "{value}".': '这一行没有键：“{value}”。',
  'Write "key: value", or put the text into the value above.': '请写 "key: value"，或者把文本并入上面的值。',
  'The indent of this line does not fit the lines above it.': '这一行的缩进与上面的行不一致。',
  'Begin all keys of one level in one column; put a text of several lines between " and ".':
    '同一层的键请从同一列开始；多行的文本请放在双引号之间。',
  'A # after a blank begins a comment, so the text ends here.': '空格后的 # 表示注释开始，所以文本到此为止。',
  'Put the whole text, with the next line, in quotation marks.': '请把整段文本连同下一行放进引号。',
  'Put the text before it in quotation marks: between { and } a comma ends a text.':
    '请把它前面的文本放进引号：在 { 和 } 之间，逗号表示文本结束。',
  'These settings have {n} lines and {n2} bytes; the limits are {high} and {more}.':
    '这些设置有 {n} 行、{n2} 字节；上限是 {high} 行、{more} 字节。',
  'Close them with a line --- and write the text of the article below it.': '请用一行 --- 结束，并把正文写在下面。',
  'Lists and maps are more than {n} deep in one another.': '列表和键值表嵌套超过 {n} 层。',
  'Write a flat list.': '请写没有嵌套的列表。',
  'There is a control character, {name}, in these settings.': '这些设置中有控制字符 {name}。',
  'Remove it; type the line again if it does not show.': '请删除它；如果看不见，请重新输入这一行。',
  'These settings are not a list of "key: value".': '这些设置不是由 "key: value" 组成的。',
  'Begin the line without it.': '请不要以它开头。',
  'There is no blank after the colon of "{key}".': '"{key}" 的冒号后面没有空格。',
  'The colon of "{key}" is the full-width ：, which is text in YAML.':
    '"{key}" 后面是全角冒号“：”，在 YAML 中它只是文本。',
  'Write "{key}: " before the value.': '请在值前面写 "{key}: "。',
  '"{value}" is an anchor, alias or tag of YAML; they are not used here.':
    '"{value}" 是 YAML 的锚点、别名或标签；这里不使用它们。',
  'Write the value itself; for text, {+what}': '请写值本身；如果是文本，请{what}',
  'Write the value itself, or the text in quotation marks.': '请写值本身，或者把文本放进引号。',
  'Remove the line. The keys that can be added here are: {*names}.': '请删除这一行。此处可以添加的键有：{names}。',
  'This is not JSON.': '这不是 JSON。',
  'Correct this line: keys and texts are in double quotation marks, and commas are between them only.':
    '请改正这一行：键和文本放在双引号中，逗号只写在它们之间。',
  'This is not an object of JSON.': '这不是 JSON 对象。',
  'Write the keys with their values between { and }, like {value}.': '请把键和值写在 { 和 } 之间，例如 {value}。',
  'This is not TOML: {why}.': '这不是 TOML：{why}。',
  'Correct this line: texts and dates are like title = "A bridge opens" and date = 2019-11-01.':
    '请改正这一行：文本和日期写成 title = "A bridge opens" 和 date = 2019-11-01 这样。',
  'Correct this line: a date is like date = 2019-11-01.': '请改正这一行：日期写成 date = 2019-11-01 这样。',
} as const
