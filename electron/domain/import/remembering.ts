/**
 * The same reading, remembering what it said of the first different texts: a column says the same day, name or amount again
 * and again. At most `most` texts are kept; `read` must depend on its text alone.
 */
export function remembering<Value>(read: (text: string) => Value, most = 4096): (text: string) => Value {
  const said = new Map<string, Value>();
  return (text) => {
    const known = said.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (said.size < most) said.set(text, value);
    return value;
  };
}
