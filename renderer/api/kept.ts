/** What this window remembers between two looks at the same thing: drafts and the look. Never the only copy of anything. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(`regulars.${name}`);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Remembers a JSON value under a name; null forgets it. A full or forbidden storage is no reason to stop working. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(`regulars.${name}`);
    else localStorage.setItem(`regulars.${name}`, JSON.stringify(value));
  } catch {
    return;
  }
}
