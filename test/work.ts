import { vi } from 'vitest'

/** By what the work grows when its input becomes twice as large: about 2 if each part of the input is looked at once. */
export async function growthOf(act: (size: number) => unknown, size: number): Promise<number> {
  const small = await workOf(() => act(size))
  return (await workOf(() => act(2 * size))) / small
}

/**
 * How many characters are looked at meanwhile: an upper bound that is the same on every machine. A search in a text looks at
 * all between its begin and its end. A regular expression may look at each character once for every other one, unless it is a
 * single class of characters.
 */
export async function workOf(act: () => unknown): Promise<number> {
  let work = 0
  const { indexOf, charAt, replace } = String.prototype
  const spies = [
    vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, wanted, from = 0) {
      const found = indexOf.call(this, wanted, from)
      work += (found < 0 ? this.length : found + wanted.length) - from
      return found
    }),
    vi.spyOn(String.prototype, 'charAt').mockImplementation(function (this: string, index) {
      work += 1
      return charAt.call(this, index)
    }),
    vi.spyOn(String.prototype, 'replace').mockImplementation(function (this: string, ...args) {
      work += costOf(args[0], this.length)
      return replace.apply(this, args)
    }),
    vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text) {
      work += costOf(this, text.length)
      return isIn.call(this, text)
    }),
  ]
  try {
    await act()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return work
}

const { test: isIn } = RegExp.prototype

const costOf = (pattern: unknown, length: number) =>
  pattern instanceof RegExp && !isIn.call(singleClass, pattern.source) ? length ** 2 : length

const singleClass = /^\^?(?:\\?.|\\u\w{4}|\[[^\]]*\])[+*]?\$?$/
